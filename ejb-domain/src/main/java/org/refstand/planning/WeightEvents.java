package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** Makes the weights' events known to the log. */
@ApplicationScoped
class WeightEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return WeightEvent.class;
    }
}
