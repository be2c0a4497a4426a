package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.security.Forbidden;

/** Rows that are not what the events say are named. */
class HistoryCheckIT extends ContainerTest {
    @Inject
    private HistoryCheck check;

    @Inject
    private ClubService clubs;

    @Inject
    private Jdbi jdbi;

    @Test
    void a_desk_that_keeps_its_history_has_no_difference() {
        for (int number = 0; number < 450; number++) {
            found("Club " + number);
        }
        // more than two batches
        assertThat(report().checked()).isEqualTo(450);
        assertThat(report().differences()).isEmpty();
    }

    @Test
    void a_row_changed_behind_the_desks_back_is_named_with_its_first_difference() {
        found("Herons");
        ClubView otters = found("Otters");
        execute(
                "update club set name = 'Beavers', active = false where id = ?",
                otters.id().value());
        HistoryReport report = report();
        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.different()).isEqualTo(1);
        assertThat(report.differences())
                .containsExactly(new HistoryDifference(
                        "Club", otters.id().value().toString(), "details.name", "Otters", "Beavers"));
    }

    @Test
    void a_version_raised_without_an_event_is_a_difference() {
        ClubView otters = found("Otters");
        execute(
                "update club set version = version + 1 where id = ?",
                otters.id().value());
        assertThat(report().differences())
                .containsExactly(
                        new HistoryDifference("Club", otters.id().value().toString(), "version", "1", "2"));
    }

    @Test
    void rows_without_events_and_events_without_rows_are_differences() {
        ClubView otters = found("Otters");
        execute("delete from club where id = ?", otters.id().value());
        UUID stranger = new UUID(7, 7);
        execute("insert into club (id, version, name, short_name) values (?, 1, 'Strangers', 'S')", stranger);
        assertThat(report().differences())
                .containsExactlyInAnyOrder(
                        new HistoryDifference("Club", otters.id().value().toString(), "exists", "true", "false"),
                        new HistoryDifference("Club", stranger.toString(), "exists", "false", "true"));
    }

    @Test
    void a_history_that_cannot_be_read_is_named_and_does_not_end_the_check() {
        ClubView otters = found("Otters");
        found("Herons");
        execute(
                """
                insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                                   command_id, occurred_at)
                values (gen_random_uuid(), 'Club', ?, 2, 'ClubChanged', 99, '{}', gen_random_uuid(), now())""",
                otters.id().value());
        HistoryReport report = report();
        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.differences()).hasSize(1);
        assertThat(report.differences().get(0).field()).isEqualTo("events");
        assertThat(report.differences().get(0).folded()).contains("version 99 of ClubChanged");
    }

    @Test
    void of_many_differences_a_hundred_are_named_and_all_are_counted() {
        for (int number = 0; number < 120; number++) {
            found("Club " + number);
        }
        execute("update club set short_name = 'x' where version = ?", 1);
        assertThat(report().different()).isEqualTo(120);
        assertThat(report().differences()).hasSize(100);
    }

    @Test
    void it_is_for_administrators() {
        assertThatThrownBy(() -> world.as(World.assigner(), check::check)).isInstanceOf(Forbidden.class);
    }

    private HistoryReport report() {
        return world.as(World.administrator(), check::check);
    }

    private ClubView found(String name) {
        Outcome<ClubView> founded = world.as(World.assigner(), () -> clubs.create(new ClubDetails(name, "")));
        assertThat(founded.rejections()).isEmpty();
        return founded.value();
    }

    private void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }
}
