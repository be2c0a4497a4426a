package org.refstand.notification;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** What people were told. */
@ReadSide
public class NotificationQueries {
    /** What the caller was told, the latest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<NotificationView> mine(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** How much of it the caller has not read. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public int unread() {
        throw new UnsupportedOperationException();
    }

    /** What everybody was told, the latest first. */
    @RolesAllowed(Role.ASSIGNERS)
    public Page<NotificationView> sent(PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
