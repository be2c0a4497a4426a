package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.PlanScope;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.ReadSide;
import org.refstand.league.CrewRole;
import org.refstand.optimiser.Change;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.ScoreSheet;
import org.refstand.optimiser.Term;
import org.refstand.planning.Weighed.TermPoints;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Why a plan is as it is, and how one role of it could be filled again. */
@ReadSide
public class ExplainQueries {
    /** More than a glance can compare. */
    static final int MOST_WEIGHED = 20;

    /** An assigner accepts a replacement that moves one or two others, hardly one that moves three. */
    private static final int OTHER_CHANGES = 2;

    @Inject
    AssignmentQueries assignments;

    @Inject
    Formulations formulations;

    @Inject
    FixtureQueries fixtures;

    private final Optimiser optimiser = Optimiser.annealing();

    /** The roles of a period that nobody would have, were everything staged committed, by day and time, and why. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<UnfilledRole> unfilled(PeriodId period) {
        return Unfilled.in(assignments.problem(new PlanScope(period, null, null, null)));
    }

    /**
     * What each of these referees in a role would cost, term by term, so that one sees why this one and not that one.
     * Empty when the period has no such role.
     *
     * @param referees at most {@value #MOST_WEIGHED}, those further back are left out
     */
    @RolesAllowed(Role.ASSIGNERS)
    public List<Weighed> weighed(PeriodId period, FixtureId fixture, CrewRole role, Collection<RefereeId> referees) {
        Formulation formulation = formulations.about(fixture, role, new PlanScope(period, null, null, null));
        int place = formulation.indexOf(fixture, role);
        if (place == Problem.NONE) {
            return List.of();
        }
        int[] plan = formulation.planned();
        plan[place] = Problem.NONE;
        ScoreSheet open = optimiser.score(formulation.problem(), plan);
        return referees.stream()
                .distinct()
                .limit(MOST_WEIGHED)
                .flatMap(referee -> formulation.indexOf(referee).stream()
                        .mapToObj(official -> weighed(formulation, plan, place, official, referee, open)))
                .toList();
    }

    private Weighed weighed(
            Formulation formulation, int[] open, int place, int official, RefereeId referee, ScoreSheet without) {
        int[] plan = open.clone();
        plan[place] = official;
        ScoreSheet with = optimiser.score(formulation.problem(), plan);
        List<TermPoints> terms = Arrays.stream(Term.values())
                .map(term -> new TermPoints(term, with.of(term) - without.of(term)))
                .filter(points -> points.points() != 0)
                .toList();
        return new Weighed(
                referee, optimiser.permits(formulation.problem(), plan, place), with.total() - without.total(), terms);
    }

    /**
     * Who could have a role, with at most two other changes on that day; what assigners staged by hand for other roles
     * stays, what is committed may change where that pays.
     *
     * @return the best way, the role itself first; empty when there is none, or no such fixture
     */
    @RolesAllowed(Role.ASSIGNERS)
    public List<ProposedChange> replacement(FixtureId fixture, CrewRole role) {
        Optional<FixtureView> match = fixtures.find(fixture);
        if (match.isEmpty()) {
            return List.of();
        }
        Formulation formulation = formulations.around(match.get(), role, OTHER_CHANGES);
        int place = formulation.indexOf(fixture, role);
        if (place == Problem.NONE) {
            return List.of();
        }
        List<Change> changes = optimiser.repair(formulation.problem(), formulation.planned(), place, OTHER_CHANGES);
        List<ProposedChange> proposed = new ArrayList<>();
        changes.forEach(change -> proposed.add(formulation.proposed(change)));
        return proposed;
    }
}
