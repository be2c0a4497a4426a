package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.Zone;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** The plan, and the crews as people see them. */
@ReadSide
public class AssignmentQueries {
    @Inject
    FactsReader facts;

    @Inject
    CandidateFactsReader candidates;

    @Inject
    PlanScopes scopes;

    @Inject
    CrewRows crews;

    @Inject
    OwnAssignmentRows own;

    @Inject
    AvailabilityQueries periods;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /** The fixtures of a period with crews and findings; empty when there is no such period. */
    @RolesAllowed(Role.ASSIGNERS)
    public Optional<Board> board(PlanScope scope) {
        if (scope.periodId() == null) {
            return Optional.empty();
        }
        return periods.period(scope.periodId()).map(period -> new Board(period, rows(scopes.fixtures(scope))));
    }

    /** What a commit of the scope would change, break and tell. */
    @RolesAllowed(Role.ASSIGNERS)
    public Plan plan(PlanScope scope) {
        Set<FixtureId> staged = scopes.staged(scope);
        StagedPlan plan = StagedPlan.of(staged, facts.about(staged));
        PlanSummary summary = PlanSummary.of(plan, zone.day(clock.instant()));
        return new Plan(
                summary.changes(),
                plan.findings(),
                summary.tells(),
                !plan.isBlocked() && !plan.changes().isEmpty(),
                PlanFingerprint.of(plan));
    }

    /** Everybody for a role, the eligible first, the others with the reasons; each with what the choice would cost. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<Candidate> candidates(FixtureId fixture, CrewRole role) {
        return Candidates.rank(fixture, role, candidates.about(fixture, role));
    }

    /** What may be planned in a scope, by the rules of this moment. */
    @RolesAllowed(Role.ASSIGNERS)
    public AssignmentProblem problem(PlanScope scope) {
        Set<FixtureId> inQuestion = scopes.fixtures(scope);
        return compiled(Reach.everywhere(facts.withEverybody(inQuestion), inQuestion));
    }

    /**
     * What may be planned on the day of a match, by whoever changes that one and a few others. Where so few changes cannot
     * lead, nobody is a candidate but whoever has a role there already.
     *
     * @param others how many other roles may change at most
     */
    @RolesAllowed(Role.ASSIGNERS)
    public AssignmentProblem problemAround(FixtureView match, int others) {
        return compiled(
                facts.around(match.id(), others, scopes.fixtures(new PlanScope(null, null, match.date(), null))));
    }

    private AssignmentProblem compiled(Reach reach) {
        return RuleCompiler.compile(reach, zone.day(clock.instant()));
    }

    /**
     * The crews of these fixtures in their order. What is staged is shown to assigners only; a referee sees the crews they
     * belong to, any other has no slots.
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<CrewView> crews(Collection<FixtureId> fixtures) {
        return crews.crews(fixtures, caller.get());
    }

    /** The committed matches of a referee by day and time; a referee sees the own ones only. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public List<OwnAssignment> assignmentsOf(RefereeId referee, LocalDate from, LocalDate until) {
        if (!caller.get().mayActFor(referee.value())) {
            throw Forbidden.to(caller.get(), "AssignmentQueries.assignmentsOf");
        }
        return own.of(referee, from, until);
    }

    /** Fixtures from today on whose committed crew a later change broke, or in which somebody declined. */
    @RolesAllowed(Role.ASSIGNERS)
    public Page<BoardRow> needingAction(PageRequest asked) {
        List<FixtureId> all = List.copyOf(own.needingAction(zone.day(clock.instant())));
        Page<FixtureId> page = Page.within(all, asked, id -> Cursor.of(id.value()));
        return page.with(rows(page.items()));
    }

    /** What is wrong is told of the referee who would have the role, so a replacement takes the old trouble away. */
    private List<BoardRow> rows(Collection<FixtureId> fixtures) {
        Facts known = facts.about(fixtures);
        Lineup planned = Lineup.planned(known);
        Map<FixtureId, List<Finding>> findings = known.slots().stream()
                .filter(slot -> slot.planned() != null && fixtures.contains(slot.fixtureId()))
                .map(slot -> new Assignment(slot.fixtureId(), slot.role(), slot.planned()))
                .flatMap(assignment -> known.rulebook().findings(assignment, planned).stream())
                .collect(Collectors.groupingBy(Finding::fixtureId));
        return crews.crews(fixtures, caller.get()).stream()
                .map(crew -> new BoardRow(
                        known.fixtures().get(crew.fixtureId()),
                        crew,
                        findings.getOrDefault(crew.fixtureId(), List.of())))
                .toList();
    }
}
