package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.StagedPicks;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodView;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Has plans made, and takes over what was found or takes it back. */
@UseCase
public class PlanningService {
    /** So long a search is worth the while at most. */
    static final int MOST_SECONDS = 3600;

    private static final Texts TEXTS = Texts.of(PlanningService.class);

    @Inject
    Plannings plannings;

    @Inject
    PlanningRows rows;

    @Inject
    PlanningQueries queries;

    @Inject
    PlanService plans;

    @Inject
    AvailabilityQueries periods;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Begins to look for the best plan of a period; the answer comes at once, the result is staged at the end. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PlanningView> start(StartPlanning command) {
        return new Checks()
                .given("periodId", command.periodId())
                .within("seconds", command.seconds(), 1, MOST_SECONDS)
                .then(() -> periods.period(command.periodId())
                        .map(period -> started(command, period))
                        .orElseGet(() -> Outcome.rejected(Stale.unknown("Period", command.periodId()))));
    }

    private Outcome<PlanningView> started(StartPlanning command, PeriodView period) {
        if (rows.openForStart(command.periodId()).isPresent()) {
            return Outcome.rejected(Rejection.of(
                    "PLANNING_AT_WORK",
                    TEXTS.sentence("planning.atWork", period.name()),
                    new Concerned("Period", period.id().value(), period.name())));
        }
        Planning planning = new Planning(command, clock.instant().truncatedTo(ChronoUnit.MICROS));
        plannings.add(planning);
        plannings.flush();
        rows.addTask(planning.id(), caller.get().account());
        return Outcome.done(view(planning));
    }

    /** Has it end soon; what was found until then is staged. Whoever asks when it has ended learns what came of it. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PlanningView> stop(PlanningId id) {
        return known("id", id).map(planning -> {
            planning.stop();
            plannings.flush();
            return view(planning);
        });
    }

    /** Stages again what the run found and was taken back, where nobody has decided otherwise since. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> stageProposal(ProposalPart part) {
        return known(part)
                .then(planning -> plans.stageFound(changes(part, ProposedStatus.LEFT)))
                .map(staged -> withOvertaken(staged, part));
    }

    /** Takes back what the run staged and is still so; what is committed stands again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<StagedPicks> unstageProposal(ProposalPart part) {
        return known(part)
                .then(planning -> plans.unstageFound(changes(part, ProposedStatus.STAGED)))
                .map(taken -> withOvertaken(taken, part));
    }

    /** What somebody has decided otherwise is left alone, and named. */
    private StagedPicks withOvertaken(StagedPicks picks, ProposalPart part) {
        Set<Pick> passedOver = new LinkedHashSet<>(picks.passedOver());
        passedOver.addAll(changes(part, ProposedStatus.OVERTAKEN));
        return new StagedPicks(picks.done(), List.copyOf(passedOver));
    }

    private List<Pick> changes(ProposalPart part, ProposedStatus status) {
        return queries.proposal(part.planningId()).stream()
                .filter(change -> change.status() == status)
                .filter(part::has)
                .map(ProposedChange::pick)
                .toList();
    }

    private Outcome<Planning> known(ProposalPart part) {
        boolean inOrder =
                part.from() == null || part.until() == null || !part.until().isBefore(part.from());
        return new Checks()
                .that(
                        inOrder,
                        Rejection.of("PROPOSAL_ENDS_BEFORE_START", "until", TEXTS.sentence("planning.endsBeforeStart")))
                .then(() -> known("planningId", part.planningId()));
    }

    private Outcome<Planning> known(String field, PlanningId id) {
        return new Checks().given(field, id).then(() -> {
            Optional<Planning> found = plannings.findLocked(id);
            return found.map(Outcome::done).orElseGet(() -> Outcome.rejected(Stale.unknown("Planning", id)));
        });
    }

    private PlanningView view(Planning planning) {
        return rows.find(planning.id()).map(PlanningView::of).orElseThrow();
    }
}
