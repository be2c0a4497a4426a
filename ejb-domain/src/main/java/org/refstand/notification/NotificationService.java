package org.refstand.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Stale;
import org.refstand.kernel.UseCase;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Keeps what people have read. */
@UseCase
public class NotificationService {
    @Inject
    Notifications notifications;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The caller has read them; those of somebody else are as unknown as those that do not exist. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<List<NotificationId>> markRead(List<NotificationId> ids) {
        boolean hole = ids == null || ids.stream().anyMatch(Objects::isNull);
        return new Checks().given("ids", hole ? null : ids).then(() -> markOwn(ids));
    }

    private Outcome<List<NotificationId>> markOwn(List<NotificationId> ids) {
        Caller reader = caller.get();
        List<Notification> own = notifications.findAll(ids).stream()
                .filter(notification -> notification.isFor(reader.referee(), reader.account()))
                .toList();
        return ids.stream()
                .filter(id ->
                        own.stream().noneMatch(notification -> notification.id().equals(id)))
                .findFirst()
                .map(id -> Outcome.<List<NotificationId>>rejected(Stale.unknown("Notification", id)))
                .orElseGet(() -> read(own));
    }

    /** The caller has read everything. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<List<NotificationId>> markAllRead() {
        return read(notifications.unreadOf(caller.get()));
    }

    private Outcome<List<NotificationId>> read(List<Notification> own) {
        // as precise as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        own.forEach(notification -> notification.read(now));
        return Outcome.done(own.stream().map(Notification::id).toList());
    }
}
