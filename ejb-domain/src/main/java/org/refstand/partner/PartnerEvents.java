package org.refstand.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** Makes what happens to wishes about colleagues known to the event log. */
@ApplicationScoped
class PartnerEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return PartnerEvent.class;
    }
}
