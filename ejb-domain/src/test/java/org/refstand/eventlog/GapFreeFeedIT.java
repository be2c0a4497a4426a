package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;

/** No event is skipped because a slower transaction committed it late, and each is heard at once, whichever node wrote it. */
class GapFreeFeedIT extends ContainerTest {
    /** Far less than the feed waits for a NOTIFY in the container of the tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Inject
    private EventFeed feed;

    @Inject
    private EventLog log;

    @Inject
    private DurableReader reader;

    @Inject
    private FeedConnection connections;

    @Inject
    private ClubService clubs;

    /** Threads on which all of a step is one transaction, as on those of the feed. */
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService nodes;

    private final Queue<UUID> heard = new ConcurrentLinkedQueue<>();
    private final Collected collected = new Collected();
    private EventFeed.Subscription subscription;
    private UUID first;

    @BeforeEach
    void an_event_is_there() {
        created("First");
        await(() -> !log.after(FeedPosition.START, 1).isEmpty());
        first = log.after(FeedPosition.START, 1).get(0).eventId();
        // the first step only notes that there is such a reader
        stepUntil(1);
        subscription = feed.subscribe(event -> heard.add(event.eventId()));
    }

    @AfterEach
    void stopListening() {
        subscription.close();
    }

    @Test
    void what_a_slower_transaction_wrote_before_is_waited_for() throws SQLException {
        try (Connection slow = begun()) {
            UUID late = copyOfTheFirst(slow);
            UUID fast = created("Fast");
            assertNobodyIsHanded(fast);
            slow.commit();
            assertBothAreHanded(late, fast);
        }
    }

    @Test
    void what_a_transaction_begun_before_writes_after_is_waited_for() throws SQLException {
        try (Connection slow = begun()) {
            UUID fast = created("Fast");
            UUID late = copyOfTheFirst(slow);
            assertNobodyIsHanded(fast);
            slow.commit();
            assertBothAreHanded(late, fast);
        }
    }

    @Test
    void one_of_two_nodes_does_the_work_of_a_durable_reader() throws SQLException {
        created("Fast");
        try (Connection other = begun();
                Statement statement = other.createStatement()) {
            statement.execute("select 1 from reader_position where reader = 'collected' for update");
            assertThat(step()).isFalse();
            assertThat(collected.events).containsExactly(first);
            other.rollback();
        }
        stepUntil(2);
    }

    @Test
    void many_nodes_at_once_hand_each_event_over_once_and_in_order() throws Exception {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute(COPY + "from event, generate_series(1, 250)");
        }
        List<Future<Boolean>> atWork =
                Stream.generate(() -> nodes.submit(this::step)).limit(4).toList();
        for (Future<Boolean> node : atWork) {
            node.get();
        }
        stepUntil(251);
        assertThat(collected.events)
                .containsExactlyElementsOf(log.after(FeedPosition.START, 500).stream()
                        .map(RecordedEvent::eventId)
                        .toList());
    }

    @Test
    void after_a_restore_into_a_younger_server_a_reader_misses_nothing_it_had_not_read() throws SQLException {
        UUID late;
        UUID fast;
        try (Connection slow = begun()) {
            fast = created("Fast");
            late = copyOfTheFirst(slow);
            slow.commit();
        }
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            // the reader had come to the slower one, which is the first by transaction and the last by position
            statement.execute("update reader_position r set xid = e.xid, position = e.position from event e"
                    + " where r.reader = 'collected' and e.event_id = '" + late + "'");
            statement.execute("select lower_event_log()");
        }
        assertThat(log.after(FeedPosition.START, 10))
                .extracting(RecordedEvent::eventId)
                .containsExactly(first, fast, late);
        UUID afterwards = created("Afterwards");
        await(() -> {
            step();
            return collected.events.contains(afterwards);
        });
        assertThat(collected.events).containsExactly(first, fast, late, afterwards);
    }

    @Test
    void the_log_is_neither_changed_nor_emptied() throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (String harm :
                    new String[] {"update event set type = ''", "delete from event", "truncate event cascade"}) {
                assertThatThrownBy(() -> statement.execute(harm)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void a_commit_is_heard_at_once() {
        UUID club = created("Otters");
        await(() -> heard.contains(club));
    }

    @Test
    void what_another_node_wrote_is_heard_at_once() throws SQLException {
        try (Connection other = connections.open();
                Statement statement = other.createStatement()) {
            UUID event = copyOfTheFirst(other);
            statement.execute("notify " + FeedConnection.CHANNEL);
            await(() -> heard.contains(event));
        }
    }

    private void assertNobodyIsHanded(UUID fast) {
        assertThat(log.after(FeedPosition.START, 100))
                .extracting(RecordedEvent::eventId)
                .containsExactly(first);
        assertThat(step()).isFalse();
        assertThat(collected.events).containsExactly(first);
        assertThat(heard).doesNotContain(fast);
    }

    private void assertBothAreHanded(UUID late, UUID fast) {
        await(() -> heard.contains(fast));
        assertThat(heard.stream().filter(id -> id.equals(late) || id.equals(fast)))
                .containsExactly(late, fast);
        stepUntil(3);
        assertThat(collected.events).containsExactly(first, late, fast);
        assertThat(step()).isFalse();
    }

    /** @return the id of its event */
    private UUID created(String club) {
        UUID id = world.as(World.assigner(), () -> clubs.create(new ClubDetails(club, "")))
                .value()
                .id()
                .value();
        try (Connection connection = connections.open();
                PreparedStatement find =
                        connection.prepareStatement("select event_id from event where aggregate_id = ?")) {
            find.setObject(1, id);
            return only(find);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean step() {
        return world.prepared(() -> reader.step(collected));
    }

    private void stepUntil(int events) {
        await(() -> {
            step();
            return collected.events.size() >= events;
        });
    }

    /** A transaction that has its number already. */
    private Connection begun() throws SQLException {
        Connection connection = connections.open();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return connection;
    }

    private static final String COPY =
            """
            insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                               actor, command_id, occurred_at)
            select gen_random_uuid(), aggregate_type, gen_random_uuid(), 1, type, type_version, payload,
                   gen_random_uuid(), gen_random_uuid(), now()\s""";

    private UUID copyOfTheFirst(Connection writer) throws SQLException {
        try (PreparedStatement copy =
                writer.prepareStatement(COPY + "from event where event_id = ? returning event_id")) {
            copy.setObject(1, first);
            return only(copy);
        }
    }

    private static UUID only(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + AT_ONCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after " + AT_ONCE).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** A durable reader whose effects are kept in memory. */
    private static final class Collected implements FactHandler {
        private final List<UUID> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String name() {
            return "collected";
        }

        @Override
        public void on(RecordedEvent event) {
            events.add(event.eventId());
        }
    }
}
