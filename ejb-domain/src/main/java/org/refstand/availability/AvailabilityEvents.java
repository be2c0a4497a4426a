package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** Makes what happens to periods, answers and absences known to the event log. */
@ApplicationScoped
class AvailabilityEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return AvailabilityEvent.class;
    }
}
