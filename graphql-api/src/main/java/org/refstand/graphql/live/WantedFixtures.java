package org.refstand.graphql.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.SlotView;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.eventlog.FeedPosition;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** Reads what must be known of fixtures to tell whether a subscriber wants to hear of them, for many changes together. */
@ApplicationScoped
public class WantedFixtures {
    @Inject
    RecentFixtures fixtures;

    @Inject
    AvailabilityQueries periods;

    @Inject
    AssignmentQueries crews;

    /**
     * What is known now, read by a number of statements that does not depend on how many fixtures they are.
     *
     * @param filter what the subscriber wants
     * @param last the last event that something is to be told of
     * @param changed of which something is to be told; null is none
     * @param withCrews whether their crews are asked for in any case
     */
    public KnownFixtures known(
            ChangeFilter filter, FeedPosition last, Collection<FixtureId> changed, boolean withCrews) {
        List<FixtureId> ids =
                changed.stream().filter(Objects::nonNull).distinct().toList();
        Map<FixtureId, FixtureView> found = fixtures.seenAfter(last, ids);
        return new KnownFixtures(
                filter,
                found,
                withCrews || filter.refereeId() != null ? crewsOf(found.keySet()) : Map.of(),
                Optional.ofNullable(filter.periodId()).flatMap(periods::period));
    }

    /** As far as the caller may see them. */
    private Map<FixtureId, Set<RefereeId>> crewsOf(Collection<FixtureId> ids) {
        Map<FixtureId, Set<RefereeId>> members = new HashMap<>();
        if (!ids.isEmpty()) {
            crews.crews(ids).forEach(crew -> members.put(crew.fixtureId(), members(crew)));
        }
        return members;
    }

    private static Set<RefereeId> members(CrewView crew) {
        Set<RefereeId> members = new HashSet<>();
        for (SlotView slot : crew.slots()) {
            Stream.of(slot.referee(), slot.stagedReferee())
                    .filter(Objects::nonNull)
                    .map(RefereeRef::id)
                    .forEach(members::add);
        }
        return members;
    }
}
