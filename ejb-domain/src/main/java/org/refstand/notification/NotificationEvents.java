package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** Makes this feature's events known to the log. */
@ApplicationScoped
class NotificationEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return NotificationEvent.class;
    }
}
