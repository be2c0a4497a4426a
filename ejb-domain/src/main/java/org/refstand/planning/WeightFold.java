package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of the weights, and their rows. */
@ApplicationScoped
class WeightFold implements Fold<WeightState> {
    @Override
    public String aggregate() {
        return "Weights";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(WeightEvent.WeightsChanged.class);
    }

    @Override
    public WeightState after(WeightState before, RecordedEvent event) {
        return WeightState.after(before, event);
    }

    @Override
    public String table() {
        return "weight_setting";
    }

    @Override
    public Map<UUID, WeightState> rows(Handle handle, UUID[] ids) {
        return WeightRows.states(handle, ids);
    }
}
