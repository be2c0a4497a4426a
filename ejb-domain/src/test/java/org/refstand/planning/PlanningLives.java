package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.availability.PeriodId;
import org.refstand.kernel.Outcome;
import org.refstand.planning.PlanningRows.Task;

/** What may happen to planning runs, step by step: no node works on these. */
@ApplicationScoped
public class PlanningLives {
    @Inject
    private PlanningService service;

    @Inject
    private PlanningEnd end;

    @Inject
    private Jdbi jdbi;

    /** @return a run that nobody works on */
    @Transactional
    public UUID begin(PeriodId period, boolean keepCommitted) {
        PlanningId id = service.start(new StartPlanning(period, 60, keepCommitted))
                .value()
                .id();
        hold(id);
        return id.value();
    }

    /** Takes it, before anybody sees it, for a node that never does anything. */
    public Task hold(PlanningId id) {
        Task task = new Task(id, UUID.randomUUID(), null, null, 60, true, 1, 0);
        jdbi.useHandle(handle -> handle.execute(
                "update planning_task set lease_until = 'infinity', holder = ? where planning_id = ?",
                task.holder(),
                id.value()));
        return task;
    }

    /** @return what came of something that happens to it */
    public Outcome<?> next(Random random, UUID id) {
        PlanningId planning = new PlanningId(id);
        Long bound = random.nextBoolean() ? null : 90L;
        return switch (random.nextInt(4)) {
            case 0 -> end.finish(planning, new PlanningProgress(random.nextInt(99), 100, bound, 2), List.of(), 0);
            case 1 -> end.fail(hold(planning));
            default -> service.stop(planning);
        };
    }
}
