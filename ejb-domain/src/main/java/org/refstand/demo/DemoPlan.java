package org.refstand.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.Candidate;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.CommittedPlan;
import org.refstand.assignment.PlanChange;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.RuleName;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.Severity;
import org.refstand.assignment.SlotView;
import org.refstand.assignment.StageAssignment;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodService;
import org.refstand.availability.PeriodStatus;
import org.refstand.availability.PeriodView;
import org.refstand.availability.SeenPeriod;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.league.AssignedBy;

/**
 * Plans as an assigner would: this week's crews are complete and published, for the next weeks half of the plan is staged.
 * What is refused is left open, as an assigner would leave it.
 */
@ApplicationScoped
class DemoPlan {
    private static final Logger LOG = System.getLogger(DemoPlan.class.getName());
    private static final Duration TRAVEL = Duration.ofHours(1);

    @Inject
    AvailabilityQueries availabilities;

    @Inject
    AssignmentQueries queries;

    @Inject
    PlanService plans;

    @Inject
    PeriodService periods;

    @Inject
    RuleService rules;

    @Inject
    Clock clock;

    void make(DemoCalendar calendar) {
        List<PeriodView> locked = availabilities.periods(PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(period -> period.status() == PeriodStatus.LOCKED)
                .toList();
        for (PeriodView period : locked) {
            if (period.name().equals(calendar.publishedName())) {
                publish(period);
            } else if (period.name().equals(calendar.plannedName())) {
                stage(rows(period).stream()
                        .filter(row -> Demo.chance(row.fixture().number()) < 55)
                        .toList());
            }
        }
    }

    /** Crews of matches that are over: nobody was asked then, so for this moment nobody need have answered. */
    void recall(List<FixtureView> past) {
        Map<FixtureId, FixtureView> matches = past.stream()
                .filter(match -> match.league().assignedBy() == AssignedBy.CENTRAL)
                .collect(Collectors.toMap(FixtureView::id, Function.identity()));
        if (matches.isEmpty()) {
            return;
        }
        set(RuleName.AVAILABLE, Severity.OFF);
        stage(queries.crews(matches.keySet()).stream()
                .map(crew -> new BoardRow(matches.get(crew.fixtureId()), crew, List.of()))
                .toList());
        commit(new PlanScope(null, null, null, List.copyOf(matches.keySet())));
        set(RuleName.AVAILABLE, Severity.BLOCK);
    }

    private void set(RuleName name, Severity severity) {
        rules.rules().stream()
                .filter(rule -> rule.name() == name && rule.severity() != severity)
                .forEach(rule -> Demo.done(rules.change(new ChangeRule(name, rule.version(), severity, List.of()))));
    }

    private Optional<CommittedPlan> commit(PlanScope scope) {
        return heard(plans.commit(new CommitPlan(scope, queries.plan(scope).fingerprint(), true, null)));
    }

    private static PlanScope all(PeriodView period) {
        return new PlanScope(period.id(), null, null, null);
    }

    /** What the association assigns and is still to come. */
    private List<BoardRow> rows(PeriodView period) {
        Instant soon = Instant.now(clock).plus(TRAVEL);
        return queries.board(all(period)).orElseThrow().rows().stream()
                .filter(row -> row.fixture().league().assignedBy() == AssignedBy.CENTRAL)
                .filter(row -> row.fixture().startsAt() != null
                        && row.fixture().startsAt().isAfter(soon))
                .toList();
    }

    private void publish(PeriodView period) {
        stage(rows(period));
        commit(all(period)).ifPresent(done -> done.changes().stream()
                .filter(change -> Demo.chance(change.after().name()) < 60)
                .forEach(this::confirm));
        heard(periods.publish(new SeenPeriod(period.id(), period.version())));
    }

    private void confirm(PlanChange change) {
        heard(plans.answer(
                new AnswerAssignment(change.fixture().id(), change.after().id(), AssignmentAnswer.CONFIRMED)));
    }

    private void stage(List<BoardRow> rows) {
        for (BoardRow row : rows) {
            long version = row.crew().version();
            for (SlotView slot : row.crew().slots()) {
                boolean open = slot.referee() == null && !slot.staged();
                version = open ? stage(row, slot, version) : version;
            }
        }
    }

    /** @return the crew's version afterwards */
    private long stage(BoardRow row, SlotView slot, long version) {
        Optional<Candidate> best = queries.candidates(row.fixture().id(), slot.role()).stream()
                .filter(candidate ->
                        candidate.eligible() && candidate.findings().isEmpty())
                .min(Comparator.comparing(candidate -> !isWaitedFor(candidate)));
        return best.flatMap(candidate -> heard(plans.stage(new StageAssignment(
                        row.fixture().id(),
                        version,
                        slot.role(),
                        candidate.referee().id(),
                        null))))
                .map(crew -> crew.version())
                .orElse(version);
    }

    /** Whoever looks at the demo logs in as one of these, and shall find a match ahead. */
    private static boolean isWaitedFor(Candidate candidate) {
        return Demo.NAMED.contains(candidate.referee().name()) && candidate.planned() == 0;
    }

    private static <T> Optional<T> heard(Outcome<T> outcome) {
        outcome.rejections()
                .forEach(rejection -> LOG.log(
                        Level.DEBUG,
                        "Left open in the demo: " + rejection.message().en()));
        return Optional.ofNullable(outcome.value());
    }
}
