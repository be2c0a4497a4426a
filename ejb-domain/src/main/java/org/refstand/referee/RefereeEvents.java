package org.refstand.referee;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** The event log writes and reads this feature's facts. */
@ApplicationScoped
class RefereeEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return RefereeEvent.class;
    }
}
