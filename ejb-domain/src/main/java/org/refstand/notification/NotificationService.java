package org.refstand.notification;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps what people have read. */
@UseCase
public class NotificationService {
    /** The caller has read them. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<List<NotificationId>> markRead(List<NotificationId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The caller has read everything. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<List<NotificationId>> markAllRead() {
        throw new UnsupportedOperationException();
    }
}
