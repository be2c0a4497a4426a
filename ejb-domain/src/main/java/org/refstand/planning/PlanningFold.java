package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of planning runs, and their rows. */
@ApplicationScoped
class PlanningFold implements Fold<PlanningState> {
    @Override
    public String aggregate() {
        return "Planning";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                PlanningEvent.PlanningStarted.class,
                PlanningEvent.PlanningStopped.class,
                PlanningEvent.PlanningFinished.class,
                PlanningEvent.PlanningFailed.class);
    }

    @Override
    public PlanningState after(PlanningState before, RecordedEvent event) {
        return PlanningState.after(before, event);
    }

    @Override
    public String table() {
        return "planning";
    }

    @Override
    public Map<UUID, PlanningState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select * from planning where id = any(:ids)")
                .bind("ids", ids)
                .map((row, context) -> PlanningRows.state(row))
                .collectToMap(state -> state.id().value(), state -> state);
    }
}
