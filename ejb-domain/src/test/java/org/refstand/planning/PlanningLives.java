package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.refstand.availability.PeriodId;
import org.refstand.kernel.Outcome;

/** What may happen to planning runs, step by step: no node works on these. */
@ApplicationScoped
public class PlanningLives {
    @Inject
    private PlanningService service;

    @Inject
    private PlanningEnd end;

    @Inject
    private PlanningRows rows;

    /** @return a run that nobody works on */
    @Transactional
    public UUID begin(PeriodId period, boolean keepCommitted) {
        PlanningId id = service.start(new StartPlanning(period, 60, keepCommitted))
                .value()
                .id();
        // gone before anybody sees it
        rows.removeTask(id);
        return id.value();
    }

    /** @return what came of something that happens to it */
    public Outcome<?> next(Random random, UUID id) {
        PlanningId planning = new PlanningId(id);
        Long bound = random.nextBoolean() ? null : 90L;
        return switch (random.nextInt(4)) {
            case 0 -> end.finish(planning, new PlanningProgress(random.nextInt(99), 100, bound, 2), List.of(), 0);
            case 1 -> end.fail(planning);
            default -> service.stop(planning);
        };
    }
}
