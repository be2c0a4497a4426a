package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.StagedPicks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.planning.Planning.Found;
import org.refstand.planning.PlanningRows.Task;
import org.refstand.security.Role;

/** Ends planning runs: what was found is staged, and that is told, in one transaction. */
@UseCase
class PlanningEnd {
    @Inject
    Plannings plannings;

    @Inject
    PlanningRows rows;

    @Inject
    ProposalRows proposals;

    @Inject
    PlanService plans;

    @Inject
    Clock clock;

    /**
     * Stages what was found, in the name of whoever asked for it. When another node has begun anew meanwhile, what this one
     * has found ends it all the same.
     *
     * @param picks what the plan found changes
     * @param impossible how many more changes it found that a rule forbids by now
     * @return what was staged; nothing when another node has ended it
     */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> finish(PlanningId id, PlanningProgress last, List<Pick> picks, int impossible) {
        return plannings
                .findLocked(id)
                .filter(Planning::isOpen)
                .map(planning -> plans.stageFound(picks).map(staged -> {
                    plannings.flush();
                    proposals.add(id, planning.period(), staged.done());
                    rows.end(id, last);
                    planning.finish(
                            new Found(
                                    last.cost(),
                                    last.bound(),
                                    last.openRoles(),
                                    staged.done().size(),
                                    staged.passedOver().size() + impossible),
                            now());
                    return staged;
                }))
                .orElseGet(() -> Outcome.done(new StagedPicks(List.of(), List.of())));
    }

    /** Nothing came of it; what another node has begun with meanwhile is that one's to end. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PlanningId> fail(Task task) {
        Optional<Planning> failed = plannings.findLocked(task.id()).filter(Planning::isOpen);
        if (rows.removeTask(task)) {
            failed.ifPresent(planning -> planning.fail(now()));
        }
        return Outcome.done(task.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
