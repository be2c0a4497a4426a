package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;

/** The log lies in one partition a season, and reads as one. */
class EventSeasonsIT extends ContainerTest {
    @Inject
    private Jdbi jdbi;

    @Inject
    private EventLog log;

    @Inject
    private ClubService clubs;

    private final int season = LocalDate.now(ZoneOffset.UTC).minusMonths(6).getYear();

    @BeforeEach
    void an_event_is_there() {
        assertThat(world.prepared(() -> clubs.create(new ClubDetails("First", "Erster SC")))
                        .isDone())
                .isTrue();
    }

    @Test
    void what_happens_lies_in_the_partition_of_this_season_and_the_next_one_is_there() {
        assertThat(partitionsInUse()).containsExactly("event_" + season);
        assertThat(text("select to_regclass('event_" + (season + 1) + "')::text"))
                .isEqualTo("event_" + (season + 1));
    }

    @Test
    void the_feed_is_one_over_all_seasons_in_the_order_in_which_things_happened() {
        UUID first = UUID.fromString(text("select event_id::text from event"));
        UUID next = copied("first_event_id(make_date(" + (season + 1) + ", 7, 1))");
        UUID unknown = copied("'ffffffff-0000-7000-8000-000000000000'::uuid");
        UUID now = copied("first_event_id(make_date(" + season + ", 7, 2))");

        assertThat(partitionsInUse())
                .containsExactlyInAnyOrder("event_" + season, "event_" + (season + 1), "event_other");
        Eventually.holds(() -> assertThat(log.after(FeedPosition.START, 10))
                .extracting(RecordedEvent::eventId)
                .containsExactly(first, next, unknown, now));
        assertThat(log.find(new EventId(next))).isPresent();
    }

    @Test
    void an_event_is_unique_in_the_whole_log() {
        String twice = "'" + text("select event_id::text from event") + "'::uuid";
        assertThatThrownBy(() -> copied(twice)).isInstanceOf(UnableToExecuteStatementException.class);
    }

    @Test
    void a_partition_cannot_be_emptied_behind_the_logs_back() {
        for (String partition : List.of("event_" + season, "event_other")) {
            for (String harm : List.of("truncate " + partition + " cascade", "delete from event_" + season)) {
                assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(harm)))
                        .hasStackTraceContaining("append-only");
            }
        }
    }

    @Test
    void preparing_again_changes_nothing_and_leaves_alone_what_lies_among_the_others() {
        int later = season + 1;
        jdbi.useHandle(handle -> {
            handle.execute("alter table event detach partition event_" + later);
            handle.execute("drop table event_" + later);
        });
        UUID early = copied("first_event_id(make_date(" + later + ", 9, 1))");
        prepare();
        assertThat(text("select to_regclass('event_" + later + "')::text")).isNull();
        assertThat(log.find(new EventId(early))).isPresent();

        jdbi.useHandle(handle -> {
            handle.execute("alter table event_other disable trigger event_append_only");
            handle.execute("delete from event_other");
            handle.execute("alter table event_other enable trigger event_append_only");
        });
        prepare();
        prepare();
        assertThat(text("select to_regclass('event_" + later + "')::text")).isEqualTo("event_" + later);
    }

    private void prepare() {
        jdbi.useHandle(handle -> handle.execute("select prepare_event_partitions()"));
    }

    private UUID copied(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                           payload, actor, command_id, occurred_at)
                        select <id>, aggregate_type, gen_random_uuid(), 1, type, type_version, payload, gen_random_uuid(),
                               gen_random_uuid(), now() from event where actor is null
                        returning event_id""")
                .define("id", id)
                .mapTo(UUID.class)
                .one());
    }

    private List<String> partitionsInUse() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct tableoid::regclass::text from event")
                .mapTo(String.class)
                .list());
    }

    private String text(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
