package org.refstand.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.league.LeagueId;
import org.refstand.league.VenueId;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Each message has its effect once, by the rules that people have, or none at all. */
class FixtureInboxIT extends ContainerTest {
    @Inject
    private FixtureInbox inbox;

    @Inject
    private FixtureQueries fixtures;

    @Inject
    private Season season;

    @Inject
    private Jdbi jdbi;

    private VenueId hall;
    private VenueId other;

    @BeforeEach
    void a_league_of_three_teams_and_two_halls() {
        LeagueId league = season.league("Oberliga");
        List.of("Adler", "Bären", "Chemie").forEach(team -> season.team(league, team));
        hall = season.venue("Halle", 1);
        other = season.venue("Neue Halle", 1);
    }

    @Test
    void a_match_is_made_and_changed_by_what_the_league_system_says() {
        FixtureId match = taken("1", "create", NEW.formatted("1", "15:00"));
        FixtureView made = match(match);
        assertThat(made.home().name()).isEqualTo("Adler");
        assertThat(made.venue().id()).isEqualTo(hall);
        assertThat(made.round()).isEqualTo("Spieltag 2");

        assertThat(taken("2", "reschedule", "\"number\": \"1\", \"date\": \"2099-01-11\""))
                .isEqualTo(match);
        assertThat(match(match).date()).isEqualTo("2099-01-11");
        assertThat(match(match).startsAt()).isNull();
        taken("3", "move", "\"number\": \"1\", \"venue\": {\"name\": \"NEUE halle\"}");
        assertThat(match(match).venue().id()).isEqualTo(other);
        taken("4", "postpone", "\"number\": \"1\"");
        assertThat(match(match).status()).isEqualTo(FixtureStatus.POSTPONED);
        taken("5", "cancel", "\"number\": \"1\"");
        assertThat(match(match).status()).isEqualTo(FixtureStatus.CANCELLED);
        assertThat(events()).isEqualTo(5);
        UUID about = jdbi.withHandle(handle -> handle.createQuery("select distinct fixture_id from kafka_inbox")
                .mapTo(UUID.class)
                .one());
        assertThat(about).isEqualTo(match.value());
    }

    @Test
    void the_same_message_at_the_same_moment_has_its_effect_once() {
        race.repeat(20, round -> {
            Race.Result<Outcome<FixtureId>> result = race.among(
                    8,
                    i -> () ->
                            take(message("m" + round, "create", NEW.formatted(round, "%02d:00".formatted(round % 24)))
                                    .replace("2099-01-10", "2099-02-%02d".formatted(round))));
            assertThat(result.winners(Outcome::isDone)).hasSize(8);
            assertThat(events()).isEqualTo(round);
        });
    }

    @Test
    void another_message_under_the_same_id_is_refused() {
        FixtureId match = taken("1", "create", NEW.formatted("1", "15:00"));
        taken("2", "cancel", "\"number\": \"1\"");
        assertThat(codes(take(message("2", "postpone", "\"number\": \"1\"")))).containsExactly("MESSAGE_ID_REUSED");
        assertThat(codes(take(message("1", "create", NEW.formatted("1", "16:00")))))
                .containsExactly("MESSAGE_ID_REUSED");
        assertThat(match(match).status()).isEqualTo(FixtureStatus.CANCELLED);
        // another system may use the same ids
        assertThat(codes(take(message("2", "postpone", "\"number\": \"1\"").replace("league.example", "cup.example"))))
                .containsExactly("FIXTURE_WRONG_STATUS");
    }

    @Test
    void a_refused_message_leaves_nothing_and_may_come_again() {
        taken("1", "create", NEW.formatted("1", "15:00"));
        String clash = message("2", "create", NEW.formatted("2", "16:00").replace("Adler", "Chemie"));
        assertThat(codes(take(clash))).containsExactly("FIXTURE_TEAM_BUSY", "FIXTURE_VENUE_FULL");
        assertThat(rows()).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
        taken("3", "cancel", "\"number\": \"1\"");
        assertThat(take(clash).isDone()).isTrue();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void what_it_names_is_found_as_the_import_finds_it_and_never_made_up() {
        assertThat(codes(take(message("1", "create", NEW.formatted("1", "15:00").replace("Adler", "Adlre")))))
                .containsExactly("MESSAGE_NAME_UNKNOWN");
        assertThat(codes(take(message("1", "cancel", "\"number\": \"7\"")))).containsExactly("MESSAGE_NAME_UNKNOWN");
        assertThat(codes(take(message("1", "cancel", "\"number\": \"7\"").replace("Oberliga", "Kreisliga"))))
                .containsExactly("MESSAGE_NAME_UNKNOWN");

        season.set("venue", "city", other.value(), "Ort");
        season.set("venue", "name", other.value(), "Halle");
        String anywhere = message("1", "create", NEW.formatted("1", "15:00"));
        assertThat(codes(take(anywhere))).containsExactly("MESSAGE_NAME_AMBIGUOUS");
        FixtureId match = take(anywhere.replace("\"name\": \"Halle\"", "\"name\": \"Halle\", \"city\": \"ort\""))
                .value();
        assertThat(match(match).venue().id()).isEqualTo(other);

        season.set("venue", "name", other.value(), "Sporthalle am Bach");
        jdbi.useHandle(handle -> handle.execute(
                "insert into former_name (venue_id, name, city, until) values (?, 'Alte Halle', 'Ort', now())", other));
        assertThat(take(message("2", "move", "\"number\": \"1\", \"venue\": {\"name\": \"Alte Halle\"}"))
                        .isDone())
                .isTrue();
    }

    @Test
    void only_who_may_assign_may_say_anything() {
        InboxMessage cancel = read(message("1", "cancel", "\"number\": \"1\""));
        assertThatThrownBy(() -> world.as(World.administrator(), () -> inbox.take(cancel)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.as(World.somebody("Rosa", Role.REFEREE), () -> inbox.take(cancel)))
                .isInstanceOf(Forbidden.class);
    }

    private static final String NEW =
            """
            "number": "%s", "round": "Spieltag 2", "date": "2099-01-10", "time": "%s", "home": "Adler", "away": "Bären",
            "venue": {"name": "Halle"}""";

    private static String message(String id, String kind, String fields) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "https://league.example.org",
                 "type": "org.refstand.inbox.fixture.%s", "data": {"league": "Oberliga", "season": "2098/99", %s}}"""
                .formatted(id, kind, fields);
    }

    private FixtureId taken(String id, String kind, String fields) {
        Outcome<FixtureId> outcome = take(message(id, kind, fields));
        assertThat(codes(outcome)).isEmpty();
        return outcome.value();
    }

    private Outcome<FixtureId> take(String message) {
        return world.as(World.assigner(), () -> inbox.take(read(message)));
    }

    private static InboxMessage read(String message) {
        return InboxReader.read(message.getBytes(StandardCharsets.UTF_8)).value();
    }

    private FixtureView match(FixtureId id) {
        return world.as(World.assigner(), () -> fixtures.find(id)).orElseThrow();
    }

    private int events() {
        return count("event where aggregate_type = 'Fixture'");
    }

    private int rows() {
        return count("kafka_inbox");
    }

    private int count(String rows) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + rows)
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
