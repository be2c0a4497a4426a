package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanScope;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
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
        return of(assignments.problem(scope), keepCommitted);
    }

    /**
     * The matches of a match's day, of whichever period, for a few changes that begin with that match; what is committed
     * may change.
     *
     * @param others how many other roles may change at most
     */
    Formulation around(FixtureView match, int others) {
        return of(assignments.problemAround(match, others), false);
    }

    private Formulation of(AssignmentProblem rules, boolean keepCommitted) {
        return new Formulation(
                rules,
                new Formulation.Wishes(
                        weights.now().weights(), owed(rules), keepCommitted, foundBefore(rules), zone.id()));
    }

    /** @return matches that each club owes in the season, less those it has on other days */
    private Map<ClubId, Integer> owed(AssignmentProblem rules) {
        List<LocalDate> days = rules.roles().stream()
                .filter(Opening::toPlan)
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
