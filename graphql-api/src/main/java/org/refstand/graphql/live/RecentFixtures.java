package org.refstand.graphql.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refstand.eventlog.FeedPosition;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;

/**
 * Fixtures as they are now, read once for all subscriptions that are told of the same event: thousands of them would ask the
 * database for the same row at the same moment. What was read before the event could be seen, or is older than a moment,
 * is read anew. A fixture looks the same to everybody who may watch; crews, which do not, are not kept here.
 */
@ApplicationScoped
class RecentFixtures {
    private static final long A_MOMENT = Duration.ofMillis(500).toNanos();
    private static final int MOST = 1_000;

    @Inject
    FixtureQueries fixtures;

    private final Map<FixtureId, Seen> recent = new ConcurrentHashMap<>();

    /**
     * @param fixture null when there was none
     * @param since an event that could be seen when this was read
     * @param at by the nano clock, before it was read
     */
    private record Seen(FixtureView fixture, FeedPosition since, long at) {
        boolean isGoodFor(FeedPosition event, long now) {
            return since.compareTo(event) >= 0 && now - at < A_MOMENT;
        }
    }

    /**
     * Those there are.
     *
     * @param event the last of those that they are shown for
     */
    Map<FixtureId, FixtureView> seenAfter(FeedPosition event, Collection<FixtureId> ids) {
        long now = System.nanoTime();
        Map<FixtureId, Seen> found = new HashMap<>();
        for (FixtureId id : ids) {
            Seen seen = recent.get(id);
            if (seen != null && seen.isGoodFor(event, now)) {
                found.put(id, seen);
            }
        }
        List<FixtureId> missing =
                ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            read(missing, event, now).forEach(found::put);
        }
        Map<FixtureId, FixtureView> there = new HashMap<>();
        found.forEach((id, seen) -> {
            if (seen.fixture != null) {
                there.put(id, seen.fixture);
            }
        });
        return there;
    }

    private Map<FixtureId, Seen> read(List<FixtureId> ids, FeedPosition event, long now) {
        Map<FixtureId, Seen> read = new HashMap<>();
        ids.forEach(id -> read.put(id, new Seen(null, event, now)));
        fixtures.byIds(ids).forEach(fixture -> read.put(fixture.id(), new Seen(fixture, event, now)));
        if (recent.size() + read.size() > MOST) {
            recent.clear();
        }
        recent.putAll(read);
        return read;
    }
}
