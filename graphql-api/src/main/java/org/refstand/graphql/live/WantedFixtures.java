package org.refstand.graphql.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.SlotView;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** Tells whether a fixture is one that a subscriber wants to hear of. */
@ApplicationScoped
public class WantedFixtures {
    @Inject
    AvailabilityQueries periods;

    @Inject
    AssignmentQueries crews;

    /**
     * @param filter what the subscriber wants
     * @param fixture as it is now
     * @param named referees that the change itself names
     */
    public boolean test(ChangeFilter filter, FixtureView fixture, Set<RefereeId> named) {
        return ofLeague(filter, fixture) && ofPeriod(filter, fixture) && ofReferee(filter, fixture, named);
    }

    private static boolean ofLeague(ChangeFilter filter, FixtureView fixture) {
        return filter.leagueId() == null
                || filter.leagueId().equals(fixture.league().id());
    }

    private boolean ofPeriod(ChangeFilter filter, FixtureView fixture) {
        return filter.periodId() == null
                || periods.period(filter.periodId())
                        .filter(period -> !fixture.date().isBefore(period.firstDay()))
                        .filter(period -> !fixture.date().isAfter(period.lastDay()))
                        .isPresent();
    }

    private boolean ofReferee(ChangeFilter filter, FixtureView fixture, Set<RefereeId> named) {
        return filter.refereeId() == null || isInCrew(filter.refereeId(), fixture, named);
    }

    /**
     * Whether the referee is in the crew, as far as the caller may see, or is named by the change.
     *
     * @param named referees that the change itself names
     */
    public boolean isInCrew(RefereeId referee, FixtureView fixture, Set<RefereeId> named) {
        if (named.contains(referee)) {
            return true;
        }
        List<CrewView> crew = crews.crews(List.of(fixture.id()));
        return crew.stream().flatMap(c -> c.slots().stream()).anyMatch(slot -> holds(slot, referee));
    }

    private static boolean holds(SlotView slot, RefereeId referee) {
        return is(slot.referee(), referee) || is(slot.stagedReferee(), referee);
    }

    private static boolean is(RefereeRef ref, RefereeId referee) {
        return ref != null && ref.id().equals(referee);
    }
}
