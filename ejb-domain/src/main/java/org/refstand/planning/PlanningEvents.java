package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** Makes this feature's events known to the log. */
@ApplicationScoped
class PlanningEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return PlanningEvent.class;
    }
}
