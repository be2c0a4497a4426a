package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.refstand.eventlog.EventFamily;
import org.refstand.eventlog.Upcaster;
import org.refstand.kernel.DomainEvent;

/** Makes this feature's events known to the log. */
@ApplicationScoped
class NotificationEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public List<Upcaster> upcasters() {
        return List.of(
                Upcaster.notSaid(NotificationEvent.NotificationSent.class, 1, "because", "sentAt"),
                Upcaster.notSaid(NotificationEvent.NotificationRead.class, 1, "readAt"));
    }
}
