package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.ChangeFixture;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.security.Role;

/**
 * Connections that break at any moment while writers commit as fast as the machine lets them: each subscriber gets every
 * event once and in the order of the feed. The event table itself is what they are compared with.
 */
class ReconnectsWireIT extends ContainerTest {
    private static final Duration WRITING = Duration.ofSeconds(5);
    private static final int WRITERS = 4;
    private static final int SLOW_WRITERS = 2;
    private static final int SUBSCRIBERS = 2;
    private static final String CHANGES =
            "subscription($a: String) { fixtureChanges(after: $a) { position fixtureId } }";
    private static final String COPY =
            """
            insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                               actor, command_id, occurred_at)
            select gen_random_uuid(), aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                   gen_random_uuid(), gen_random_uuid(), now()
              from event where event_id = ?""";

    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    @Inject
    private FixtureService fixtures;

    @Inject
    private FixtureQueries queries;

    private final AtomicBoolean written = new AtomicBoolean();
    private final AtomicInteger writing = new AtomicInteger(WRITERS + SLOW_WRITERS);
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    private Client astrid;
    private List<String> matches;
    private String start;

    @Test
    void every_event_comes_once_and_in_order_however_often_the_connection_breaks() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        matches = desk.matches(astrid, WRITERS);
        start = astrid.data("{ feedPosition }", Map.of()).get("feedPosition").asText();
        UUID example = jdbi.withHandle(
                handle -> handle.createQuery("select event_id from event where type = 'FixtureCreated' limit 1")
                        .mapTo(UUID.class)
                        .one());

        Race.Result<List<String>> result = race.among(WRITERS + SLOW_WRITERS + SUBSCRIBERS, part -> () -> {
            if (part < WRITERS) {
                return writes(matches.get(part));
            }
            return part < WRITERS + SLOW_WRITERS ? writesSlowly(example, part) : reads(part);
        });

        List<String> table = table();
        result.finishes().forEach(finish -> assertThat(finish.failure()).isNull());
        for (int reader = WRITERS + SLOW_WRITERS; reader < result.finishes().size(); reader++) {
            assertThat(result.finishes().get(reader).value()).containsExactlyElementsOf(table);
        }
        assertThat(connections.get()).isGreaterThan(5 * SUBSCRIBERS);
        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} commits a second, {1} events, {2} connections",
                        commits.get() / WRITING.toSeconds(),
                        table.size(),
                        connections.get());
    }

    private List<String> writes(String match) {
        FixtureId id = new FixtureId(UUID.fromString(match));
        untilItIsTime(() -> world.as(World.assigner(), () -> {
            FixtureView seen = queries.find(id).orElseThrow();
            Outcome<FixtureView> changed = fixtures.change(new ChangeFixture(
                    id,
                    seen.version(),
                    seen.number(),
                    "Round " + commits.get(),
                    seen.home().id(),
                    seen.away().id(),
                    null));
            return changed.value();
        }));
        return List.of();
    }

    /** Their events come late: others with a higher position are committed before. */
    private List<String> writesSlowly(UUID example, int seed) {
        Random random = new Random(seed);
        untilItIsTime(() -> {
            jdbi.useTransaction(handle -> {
                handle.execute(COPY, example);
                LockSupport.parkNanos(random.nextInt(20_000_000));
            });
            return true;
        });
        return List.of();
    }

    private void untilItIsTime(java.util.function.Supplier<?> commit) {
        long end = System.nanoTime() + WRITING.toNanos();
        try {
            while (System.nanoTime() < end) {
                commit.get();
                commits.incrementAndGet();
            }
        } finally {
            if (writing.decrementAndGet() == 0) {
                written.set(true);
            }
        }
    }

    /** Hangs up after some messages or some time, and goes on behind the last one it has taken in. */
    private List<String> reads(int seed) {
        Random random = new Random(seed);
        List<String> taken = new ArrayList<>();
        String last = start;
        int all = -1;
        while (all != taken.size()) {
            Client.Messages messages = astrid.connected();
            connections.incrementAndGet();
            messages.send(Map.of(
                    "type",
                    "subscribe",
                    "id",
                    "1",
                    "payload",
                    Map.of("query", CHANGES, "variables", Map.of("a", last))));
            int some = random.nextInt(1, 200);
            JsonNode item = messages.itemWithin(Duration.ofMillis(300));
            while (item != null && some-- > 0) {
                last = item.at("/fixtureChanges/position").asText();
                taken.add(last);
                item = messages.itemWithin(Duration.ofMillis(300));
            }
            messages.abort();
            all = written.get() ? table().size() : -1;
        }
        return taken;
    }

    /** What the table has of fixtures behind the start, as tokens without their mark. */
    private List<String> table() {
        ByteBuffer from = ByteBuffer.wrap(Base64.getUrlDecoder().decode(start));
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select xid::text::bigint, position, event_id from event
                         where aggregate_type = 'Fixture' and (xid, position) > (cast(:xid as text)::xid8, :position)
                         order by xid, position""")
                .bind("xid", Long.toUnsignedString(from.getLong(0)))
                .bind("position", from.getLong(8))
                .map((row, context) -> token(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class)))
                .list());
    }

    private static String token(long xid, long position, UUID event) {
        byte[] bytes = ByteBuffer.allocate(24)
                .putLong(xid)
                .putLong(position)
                .putLong(event.getMostSignificantBits() ^ event.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
