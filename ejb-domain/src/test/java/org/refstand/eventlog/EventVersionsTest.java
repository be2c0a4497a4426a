package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refstand.architecture.Beans;
import org.refstand.fixture.FixtureEvent.FixtureChanged;
import org.refstand.fixture.FixtureEvent.FixtureRescheduled;
import org.refstand.kernel.DomainEvent;
import org.refstand.league.AssignedBy;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueEvent.LeagueChanged;
import org.refstand.league.LeagueEvent.LeagueCreated;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueRole;
import org.refstand.league.Quota;
import org.refstand.league.QuotaUnit;

/** What was stored in an older shape is read in the shape of today. */
class EventVersionsTest {
    private static final String ID = "\"019aa000-0000-7000-8000-00000000000%d\"";
    private final EventJson desk = new EventJson(Beans.of(EventFamily.class));

    /** Up to the import's notices, changes of a match did not say who had played before. */
    @Test
    void a_change_of_the_first_days_says_that_the_teams_before_are_not_known() {
        String stored = "{\"id\": " + id(1) + ", \"number\": \"17\", \"round\": \"3\", \"homeTeamId\": " + id(2)
                + ", \"awayTeamId\": " + id(3) + "}";
        FixtureChanged read = (FixtureChanged) desk.read("FixtureChanged", 1, stored, null);
        assertThat(read.number()).isEqualTo("17");
        assertThat(read.homeTeamBefore()).isNull();
        assertThat(read.hasOtherTeams()).isFalse();
        assertThat(desk.version(read)).isEqualTo(2);
    }

    @Test
    void a_new_time_without_the_moment_of_the_change_is_read_and_written_in_the_shape_of_today() {
        String stored = "{\"id\": " + id(1) + ", \"before\": {\"date\": \"2026-11-21\"}, \"after\":"
                + " {\"date\": \"2026-11-22\", \"startsAt\": \"2026-11-22T13:00:00Z\","
                + " \"endsAt\": \"2026-11-22T15:00:00Z\"}}";
        FixtureRescheduled read = (FixtureRescheduled) desk.read("FixtureRescheduled", 1, stored, null);
        assertThat(read.rescheduledAt()).isNull();
        assertThat(read.before().date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(read.after().startsAt()).isEqualTo(Instant.parse("2026-11-22T13:00:00Z"));
        assertThat(desk.read("FixtureRescheduled", 2, desk.write(read).payload(), null))
                .isEqualTo(read);
    }

    /** Before a league could say what clubs owe for their teams. */
    @Test
    void in_a_league_of_the_first_days_clubs_owe_nothing() {
        String stored = "{\"id\": " + id(1) + ", \"details\": {\"name\": \"Oberliga\", \"season\": \"2026/27\","
                + " \"assignedBy\": \"CENTRAL\", \"matchMinutes\": 120, \"roles\": [{\"role\": \"FIRST\","
                + " \"minimumLicence\": \"C\", \"required\": true}]}}";
        LeagueCreated created = (LeagueCreated) desk.read("LeagueCreated", 1, stored, null);
        LeagueChanged changed = (LeagueChanged) desk.read("LeagueChanged", 1, stored, null);
        assertThat(created.details()).isEqualTo(changed.details());
        assertThat(created.details().quota()).isNull();
        assertThat(created.details().roles())
                .extracting(LeagueRole::minimumLicence)
                .containsExactly("C");
        assertThat(desk.read("LeagueCreated", 2, desk.write(created).payload(), null))
                .isEqualTo(created);
    }

    @Test
    void what_clubs_owe_is_kept() {
        Quota quota = new Quota(3, QuotaUnit.DAYS);
        LeagueChanged owing = new LeagueChanged(
                new LeagueId(new UUID(1, 1)),
                new LeagueDetails("Oberliga", "2026/27", AssignedBy.CLUB, 90, List.of(), quota));
        assertThat(desk.version(owing)).isEqualTo(2);
        assertThat(desk.read("LeagueChanged", 2, desk.write(owing).payload(), null))
                .isEqualTo(owing);
    }

    @Test
    void an_event_two_versions_old_goes_through_both_steps_in_order() {
        EventJson json = new EventJson(List.of(new Bells(BOTH)));
        assertThat(json.read("BellRang", 1, "{\"times\": \"2\"}", null)).isEqualTo(new BellRang(20, "Gong"));
        assertThat(json.read("BellRang", 2, "{\"strokes\": 2}", null)).isEqualTo(new BellRang(20, "Gong"));
        assertThat(json.read("BellRang", 3, "{\"strokes\": 2, \"bell\": \"Tom\"}", null))
                .isEqualTo(new BellRang(2, "Tom"));
    }

    @Test
    void a_missing_step_keeps_the_desk_from_starting() {
        assertThatThrownBy(() -> new EventJson(List.of(new Bells(BOTH.subList(0, 1)))))
                .hasMessageContaining("needs upcasters from [1, 2]")
                .hasMessageContaining("has them from [1]");
        assertThatThrownBy(() -> new EventJson(List.of(new Bells(List.of(BOTH.get(0), BOTH.get(0), BOTH.get(1))))))
                .hasMessageContaining("has them from [1, 1, 2]");
    }

    @Test
    void a_version_of_tomorrow_is_not_guessed_at() {
        assertThatThrownBy(() -> desk.read("FixtureChanged", 99, "{}", null))
                .hasMessageContaining("version 99 of FixtureChanged, of which this desk knows only up to 2");
        assertThatThrownBy(() -> desk.read("FixtureChanged", 0, "{}", null)).isInstanceOf(IllegalStateException.class);
    }

    private static String id(int number) {
        return String.format(ID, number);
    }

    /** Events that this test has of its own. */
    sealed interface BellEvent extends DomainEvent {}

    @EventVersion(3)
    record BellRang(int strokes, String bell) implements BellEvent {}

    private static final List<Upcaster> BOTH = List.of(
            new Upcaster(BellRang.class, 1, old -> Map.of("strokes", Integer.parseInt((String) old.get("times")))),
            new Upcaster(
                    BellRang.class, 2, old -> Map.of("strokes", (Integer) old.get("strokes") * 10, "bell", "Gong")));

    private record Bells(List<Upcaster> upcasters) implements EventFamily {
        @Override
        public Class<? extends DomainEvent> events() {
            return BellEvent.class;
        }
    }
}
