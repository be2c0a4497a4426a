package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodHistory;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodView;
import org.refstand.fixture.FixtureHistory;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** The plan of a whole period as it was; the number of its statements does not depend on its matches. */
@ReadSide
public class PlanHistory {
    @Inject
    PeriodHistory periods;

    @Inject
    AvailabilityQueries periodsNow;

    @Inject
    FixtureHistory fixtures;

    @Inject
    FixtureQueries fixturesNow;

    @Inject
    CrewHistory crews;

    @Inject
    AssignmentQueries crewsNow;

    /** The plan of then, with what was staged; empty when there was no such period then. */
    @RolesAllowed(Role.ASSIGNERS)
    public Optional<PastPlan> plan(PeriodId id, Instant at) {
        return periods.find(id, at).map(period -> plan(period, at));
    }

    private PastPlan plan(PeriodView period, Instant at) {
        List<FixtureView> then = fixtures.between(period.firstDay(), period.lastDay(), at);
        List<FixtureId> ids = then.stream().map(FixtureView::id).toList();
        List<CrewView> crewsThen = crews.crews(ids, at);
        Map<FixtureId, FixtureView> now =
                fixturesNow.byIds(ids).stream().collect(Collectors.toMap(FixtureView::id, Function.identity()));
        Map<FixtureId, CrewView> crewNow = crewsNow.crews(now.keySet()).stream()
                .collect(Collectors.toMap(CrewView::fixtureId, Function.identity()));
        List<PastMatch> matches = IntStream.range(0, ids.size())
                .mapToObj(place -> new PastMatch(
                        then.get(place), crewsThen.get(place), now.get(ids.get(place)), crewNow.get(ids.get(place))))
                .toList();
        return new PastPlan(period, at, matches, added(period, Set.copyOf(ids)));
    }

    /** By the days that the period has now, if it still is there. */
    private List<FixtureView> added(PeriodView then, Set<FixtureId> known) {
        PeriodView now = periodsNow.period(then.id()).orElse(then);
        return fixturesNow.between(now.firstDay(), now.lastDay()).stream()
                .filter(match -> !known.contains(match.id()))
                .toList();
    }
}
