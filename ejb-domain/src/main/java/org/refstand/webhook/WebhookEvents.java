package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** Makes this feature's events known to the log. */
@ApplicationScoped
class WebhookEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return WebhookEvent.class;
    }
}
