package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.refstand.kernel.Repository;
import org.refstand.security.Caller;

/** The notifications. */
@ApplicationScoped
class Notifications extends Repository<Notification> {
    private static final UUID NOBODY = new UUID(0, 0);

    Notifications() {
        super(Notification.class);
    }

    /** @return whether the event was told already */
    boolean areToldOf(UUID event) {
        return !entities()
                .createQuery("select n.eventId from Notification n where n.eventId = :event", UUID.class)
                .setParameter("event", event)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @return what the caller has not read */
    List<Notification> unreadOf(Caller caller) {
        List<Notification> unread = entities()
                .createQuery(
                        "select n from Notification n where n.readAt is null"
                                + " and (n.refereeId = :referee or n.accountId = :account)",
                        Notification.class)
                .setParameter("referee", caller.asReferee().orElse(NOBODY))
                .setParameter("account", caller.account() == null ? NOBODY : caller.account())
                .getResultList();
        unread.forEach(this::tracked);
        return unread;
    }
}
