package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Texts;
import org.refstand.planning.PlanningEvent.PlanningFailed;
import org.refstand.planning.PlanningEvent.PlanningFinished;
import org.refstand.planning.PlanningEvent.PlanningStarted;
import org.refstand.planning.PlanningEvent.PlanningStopped;

/** Says what happened to planning runs. */
@ApplicationScoped
class PlanningTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(PlanningTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return PlanningEvent.class;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof PlanningStarted by) {
            String key = by.keepCommitted() ? "told.started" : "told.startedAnew";
            return Telling.of(TEXTS.sentence(key, by.seconds()));
        }
        if (event instanceof PlanningStopped) {
            return Telling.of(TEXTS.sentence("told.stopped"));
        }
        if (event instanceof PlanningFinished by) {
            return Telling.of(TEXTS.sentence("told.finished", by.staged(), by.openRoles()));
        }
        if (event instanceof PlanningFailed) {
            return Telling.of(TEXTS.sentence("told.failed"));
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }
}
