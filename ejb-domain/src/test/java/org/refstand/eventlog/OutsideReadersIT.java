package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;

/** One node at a time reads for the outside, without holding anything up, and no position goes back. */
class OutsideReadersIT extends ContainerTest {
    @Inject
    private OutsideReaders readers;

    @Inject
    private EventLog log;

    @Inject
    private ClubService clubs;

    @Inject
    private Jdbi jdbi;

    @Test
    void one_reads_and_another_takes_over_where_it_was() throws SQLException {
        List.of("Otters", "Bears", "Lynxes").forEach(this::found);
        OutsideReading one = readers.open("outside");
        try (OutsideReading other = readers.open("outside")) {
            assertThat(one.isMine()).isTrue();
            assertThat(other.isMine()).isFalse();
            List<RecordedEvent> read = readable(one, 3);
            assertThat(readers.oldestWaiting("outside")).hasValue(read.get(0).occurredAt());
            one.done(read.get(1));
            assertThat(one.next(10)).hasSize(1);
            one.close();
            assertThat(other.isMine()).isTrue();
            assertThat(other.next(10))
                    .extracting(RecordedEvent::eventId)
                    .containsExactly(read.get(2).eventId());
            other.done(read.get(2));
            assertThat(readers.oldestWaiting("outside")).isEmpty();
        }
    }

    @Test
    void who_was_cut_off_can_move_nothing_any_more() throws SQLException {
        List.of("Otters", "Bears").forEach(this::found);
        try (OutsideReading cut = readers.open("outside");
                OutsideReading other = readers.open("outside")) {
            assertThat(cut.isMine()).isTrue();
            List<RecordedEvent> read = readable(cut, 2);
            jdbi.useHandle(
                    handle -> handle.execute(
                            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = hashtext('outside')::oid"));
            Eventually.holds(() -> assertThat(isMine(other)).isTrue());
            other.done(read.get(1));
            assertThatThrownBy(() -> cut.done(read.get(0))).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> cut.next(1)).isInstanceOf(SQLException.class);
            assertThat(other.next(1)).isEmpty();
        }
    }

    @Test
    void a_position_that_somebody_else_moved_ends_the_turn() throws SQLException {
        found("Otters");
        try (OutsideReading reading = readers.open("outside")) {
            assertThat(reading.isMine()).isTrue();
            RecordedEvent event = readable(reading, 1).get(0);
            jdbi.useHandle(handle ->
                    handle.execute("update reader_position set position = position + 1 where reader = 'outside'"));
            assertThatThrownBy(() -> reading.done(event)).isInstanceOf(OutsideReading.Lost.class);
            assertThatThrownBy(() -> reading.next(1)).isInstanceOf(OutsideReading.Lost.class);
        }
    }

    @Test
    void the_feed_goes_on_while_a_reader_takes_its_time() throws SQLException {
        found("Otters");
        try (OutsideReading slow = readers.open("outside")) {
            assertThat(slow.isMine()).isTrue();
            readable(slow, 1);
            found("Bears");
            Eventually.holds(() -> assertThat(log.after(FeedPosition.START, 10)).hasSize(2));
        }
    }

    private static boolean isMine(OutsideReading reading) {
        try {
            return reading.isMine();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction of somebody else may hold the events back for a moment. */
    private static List<RecordedEvent> readable(OutsideReading reading, int events) {
        Eventually.holds(() -> {
            try {
                assertThat(reading.next(100)).hasSize(events);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            return reading.next(100);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID found(String club) {
        return world.as(World.assigner(), () -> clubs.create(new ClubDetails(club, "")))
                .value()
                .id()
                .value();
    }
}
