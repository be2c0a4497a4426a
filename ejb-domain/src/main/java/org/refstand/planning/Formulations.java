package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanScope;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.quota.QuotaQueries;

/** Puts what is to be planned into the optimiser's numbers, as things stand. */
@ApplicationScoped
class Formulations {
    @Inject
    AssignmentQueries assignments;

    @Inject
    QuotaQueries quotas;

    @Inject
    WeightRows weights;

    @Inject
    ProposalRows proposals;

    @Inject
    Zone zone;

    /** @param keepCommitted whether what is committed stays */
    Formulation of(PlanScope scope, boolean keepCommitted) {
        AssignmentProblem rules = assignments.problem(scope);
        return of(rules, keepCommitted, foundBefore(rules));
    }

    /** The same, to ask about one role: whoever is committed or staged there, by hand too, is one choice among others. */
    Formulation about(FixtureId fixture, CrewRole role, PlanScope scope) {
        AssignmentProblem rules = assignments.problem(scope);
        return of(rules, false, foundBefore(rules).or(isOf(fixture, role)));
    }

    /**
     * The matches of a match's day, of whichever period, for a few changes that begin with a role of that match; what is
     * committed may change, and so may what is staged for the role itself.
     *
     * @param others how many other roles may change at most
     */
    Formulation around(FixtureView match, CrewRole role, int others) {
        AssignmentProblem rules = assignments.problemAround(match, others);
        return of(rules, false, foundBefore(rules).or(isOf(match.id(), role)));
    }

    private static Predicate<Pick> isOf(FixtureId fixture, CrewRole role) {
        return pick -> pick.fixtureId().equals(fixture) && pick.role() == role;
    }

    private Formulation of(AssignmentProblem rules, boolean keepCommitted, Predicate<Pick> free) {
        return new Formulation(
                rules, new Formulation.Wishes(weights.now().weights(), owed(rules), keepCommitted, free, zone.id()));
    }

    /** @return matches that each club owes in the season, less those it has on other days than the roles, pinned ones too */
    private Map<ClubId, Integer> owed(AssignmentProblem rules) {
        List<LocalDate> days = rules.roles().stream()
                .map(opening -> rules.fixtures().get(opening.fixture()).date())
                .sorted()
                .toList();
        return days.isEmpty() ? Map.of() : quotas.stillOwed(rules.season(), days.get(0), days.get(days.size() - 1));
    }

    /** @return whether it is a run that staged somebody for the role */
    private Predicate<Pick> foundBefore(AssignmentProblem rules) {
        Set<Pick> known = Set.copyOf(
                proposals.staged(rules.fixtures().stream().map(FixtureView::id).toList()));
        return pick -> known.contains(withoutBefore(pick));
    }

    private static Pick withoutBefore(Pick pick) {
        return new Pick(pick.fixtureId(), pick.role(), null, pick.after());
    }
}
