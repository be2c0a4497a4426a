package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** Planning runs: where they stand, how they go, what they found. */
@ReadSide
public class PlanningQueries {
    /** Nobody looks further back than the last few. */
    private static final int LATEST = 20;

    @Inject
    PlanningRows rows;

    @Inject
    ProposalRows proposals;

    @Inject
    FixtureQueries fixtures;

    /** One run; empty when there is none. */
    @RolesAllowed(Role.ASSIGNERS)
    public Optional<PlanningView> planning(PlanningId id) {
        return rows.find(id).map(PlanningView::of);
    }

    /** The latest runs of a period, the last one first. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<PlanningView> plannings(PeriodId period) {
        return rows.ofPeriod(period, LATEST).stream().map(PlanningView::of).toList();
    }

    /** How a run went after that moment of it, in order. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<PlanningProgress> progress(PlanningId id, long afterMillis) {
        return rows.progress(id, afterMillis);
    }

    /**
     * What a run found beside what was committed, by day and time, and what became of it since. What earlier runs had staged
     * and it kept is part of it.
     */
    @RolesAllowed(Role.ASSIGNERS)
    public List<ProposedChange> proposal(PlanningId id) {
        List<ProposalRows.Proposed> found = proposals.proposed(id);
        Map<FixtureId, FixtureView> matches =
                fixtures
                        .byIds(found.stream()
                                .map(ProposalRows.Proposed::fixture)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(FixtureView::id, Function.identity()));
        return found.stream()
                .filter(change -> matches.containsKey(change.fixture()))
                .map(change -> new ProposedChange(
                        matches.get(change.fixture()), change.role(), change.before(), change.after(), change.status()))
                .toList();
    }

    /** Says, by being another one than before, that somebody staged, took back or committed something in a period. */
    @RolesAllowed(Role.ASSIGNERS)
    public String planMark(PeriodId period) {
        return proposals.planMark(period);
    }
}
