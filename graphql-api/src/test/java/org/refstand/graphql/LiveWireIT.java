package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/**
 * Subscriptions over the wire: who hears what. Silence is shown by what comes next: events come in their order, so what
 * was not told before a later item never will be.
 */
class LiveWireIT extends ContainerTest {
    private static final String CREWS =
            "subscription($f: ChangeFilterInput) { assignmentChanges(filter: $f) { kind by fixture { id } } }";
    private static final String FIXTURES =
            "subscription($f: ChangeFilterInput) { fixtureChanges(filter: $f) { kind fixtureId fixture { id } } }";

    private static final String NOTICES =
            "subscription($f: ChangeFilterInput) { myNotifications(filter: $f) { notification { kind fixture { id } } } }";

    @Inject
    private WireDesk desk;

    private Client astrid;
    private List<String> matches;
    private String rita;
    private String otto;
    private Client ritasPhone;
    private Client ottosPhone;

    @BeforeEach
    void three_matches_and_two_referees_who_are_free_for_all() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        matches = desk.matches(astrid, 3);
        desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        otto = desk.referee(astrid, "Obst");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        ottosPhone = desk.account("otto", Role.REFEREE, otto);
        desk.free(ritasPhone, rita, matches);
        desk.free(ottosPhone, otto, matches);
    }

    @Test
    void assigners_hear_of_staging_and_referees_of_their_own_crews() {
        Client.Messages desktop = crews(astrid, Map.of());
        Client.Messages ritas = crews(ritasPhone, Map.of());
        Client.Messages ottos = crews(ottosPhone, Map.of());
        // whom else somebody asks for does not widen what they may see
        Client.Messages curious = crews(ottosPhone, Map.of("refereeId", rita));

        published(matches.get(0), "FIRST", rita);
        published(matches.get(1), "FIRST", otto);
        published(matches.get(1), "SECOND", rita);

        assertThat(changes(desktop, 6))
                .containsExactly(
                        "STAGED " + matches.get(0),
                        "COMMITTED " + matches.get(0),
                        "STAGED " + matches.get(1),
                        "COMMITTED " + matches.get(1),
                        "STAGED " + matches.get(1),
                        "COMMITTED " + matches.get(1));
        assertThat(changes(ritas, 2)).containsExactly("COMMITTED " + matches.get(0), "COMMITTED " + matches.get(1));
        assertThat(changes(ottos, 2)).containsExactly("COMMITTED " + matches.get(1), "COMMITTED " + matches.get(1));
        assertThat(changes(curious, 1)).containsExactly("COMMITTED " + matches.get(1));
        closeAll(desktop, ritas, ottos, curious);
    }

    @Test
    void who_is_taken_out_of_a_crew_hears_of_it() {
        published(matches.get(0), "FIRST", rita);
        Client.Messages ritas = crews(ritasPhone, Map.of());
        published(matches.get(0), "FIRST", otto);
        assertThat(changes(ritas, 1)).containsExactly("COMMITTED " + matches.get(0));
        assertThat(desk.crew(ritasPhone, matches.get(0)).get("slots")).isEmpty();
        ritas.close();
    }

    @Test
    void crews_are_filtered_by_fixture_referee_league_and_period() {
        String period = desk.period(astrid, WireDesk.FIRST_DAY.plusDays(60), "March");
        Client.Messages one = crews(astrid, Map.of("fixtureIds", List.of(matches.get(1))));
        Client.Messages ottos = crews(astrid, Map.of("refereeId", otto));
        Client.Messages leagues = crews(astrid, Map.of("leagueId", league()));
        Client.Messages otherPeriod = crews(astrid, Map.of("periodId", period));
        Client.Messages otherLeague = crews(astrid, Map.of("leagueId", rita));

        published(matches.get(0), "FIRST", rita);
        published(matches.get(1), "FIRST", otto);

        assertThat(changes(leagues, 4)).hasSize(4);
        assertThat(changes(one, 2)).containsExactly("STAGED " + matches.get(1), "COMMITTED " + matches.get(1));
        assertThat(changes(ottos, 2)).containsExactly("STAGED " + matches.get(1), "COMMITTED " + matches.get(1));
        // the others have had the same time and heard nothing
        otherPeriod.ping();
        otherLeague.ping();
        closeAll(one, ottos, leagues, otherPeriod, otherLeague);
    }

    @Test
    void everybody_hears_of_the_own_notifications_only() {
        Client.Messages ritas = ritasPhone.connected();
        ritas.subscribe(
                "1", "subscription { myNotifications { notification { kind text { en } fixture { id } } } }", Map.of());
        Client.Messages ottos = ottosPhone.connected();
        ottos.subscribe("1", NOTICES, Map.of("f", Map.of("fixtureIds", List.of(matches.get(1)))));
        published(matches.get(0), "FIRST", rita);
        published(matches.get(0), "SECOND", otto);
        published(matches.get(1), "FIRST", otto);
        JsonNode told = ritas.item().at("/myNotifications/notification");
        assertThat(told.get("kind").asText()).isEqualTo("ASSIGNED");
        assertThat(told.at("/fixture/id").asText()).isEqualTo(matches.get(0));
        assertThat(ottos.item().at("/myNotifications/notification/fixture/id").asText())
                .isEqualTo(matches.get(1));
        closeAll(ritas, ottos);
    }

    @Test
    void fixtures_are_told_to_everybody_by_what_happened() {
        Client.Messages ritas = ritasPhone.connected();
        ritas.subscribe("1", FIXTURES, Map.of("f", Map.of("fixtureIds", List.of(matches.get(1)))));
        done("cancelFixture", Map.of("id", matches.get(0), "version", version(matches.get(0))));
        done("postponeFixture", Map.of("id", matches.get(1), "version", version(matches.get(1))));
        JsonNode change = ritas.item().get("fixtureChanges");
        assertThat(change.get("kind").asText()).isEqualTo("POSTPONED");
        assertThat(change.at("/fixture/id").asText()).isEqualTo(matches.get(1));
        ritas.close();
    }

    @Test
    void a_period_hears_of_matches_that_come_and_go() {
        String january = period();
        String march = desk.period(astrid, WireDesk.FIRST_DAY.plusDays(60), "March");
        Client.Messages leaving = astrid.connected();
        leaving.subscribe("1", FIXTURES, Map.of("f", Map.of("periodId", january)));
        Client.Messages coming = astrid.connected();
        coming.subscribe("1", FIXTURES, Map.of("f", Map.of("periodId", march)));
        String match = matches.get(1);
        String day = WireDesk.FIRST_DAY.plusDays(61).toString();
        astrid.done("rescheduleFixture", "id", Map.of("id", match, "version", version(match), "date", day));
        done("cancelFixture", Map.of("id", match, "version", version(match)));
        done("cancelFixture", Map.of("id", matches.get(0), "version", version(matches.get(0))));

        assertThat(fixtures(leaving, 2)).containsExactly("RESCHEDULED " + match, "CANCELLED " + matches.get(0));
        assertThat(fixtures(coming, 2)).containsExactly("RESCHEDULED " + match, "CANCELLED " + match);
        closeAll(leaving, coming);
    }

    @Test
    void notifications_are_filtered_as_changes_are() {
        String march = desk.period(astrid, WireDesk.FIRST_DAY.plusDays(60), "March");
        Client.Messages january = notices(ritasPhone, Map.of("periodId", period()));
        Client.Messages league = notices(ritasPhone, Map.of("leagueId", league()));
        Client.Messages ofOtto = notices(ritasPhone, Map.of("refereeId", otto));
        Client.Messages later = notices(ritasPhone, Map.of("periodId", march));
        Client.Messages otherLeague = notices(ritasPhone, Map.of("leagueId", rita));
        published(matches.get(0), "FIRST", rita);
        published(matches.get(1), "FIRST", otto);
        published(matches.get(1), "SECOND", rita);

        for (Client.Messages messages : List.of(january, league)) {
            assertThat(messages.item()
                            .at("/myNotifications/notification/fixture/id")
                            .asText())
                    .isEqualTo(matches.get(0));
            assertThat(messages.item()
                            .at("/myNotifications/notification/fixture/id")
                            .asText())
                    .isEqualTo(matches.get(1));
        }
        assertThat(ofOtto.item().at("/myNotifications/notification/fixture/id").asText())
                .isEqualTo(matches.get(1));
        later.ping();
        otherLeague.ping();
        closeAll(january, league, ofOtto, later, otherLeague);
    }

    private static List<String> fixtures(Client.Messages messages, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> messages.item().get("fixtureChanges"))
                .map(change -> change.get("kind").asText() + " "
                        + change.get("fixtureId").asText())
                .toList();
    }

    private static Client.Messages notices(Client client, Map<String, ?> filter) {
        Client.Messages messages = client.connected();
        messages.subscribe("1", NOTICES, Map.of("f", filter));
        return messages;
    }

    private String period() {
        return astrid
                .data("{ periods { edges { node { id name } } } }", Map.of())
                .at("/periods/edges")
                .findParents("name")
                .stream()
                .filter(period -> period.get("name").asText().equals("January"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private String league() {
        return astrid.data("{ leagues { edges { node { id } } } }", Map.of())
                .at("/leagues/edges/0/node/id")
                .asText();
    }

    private static Client.Messages crews(Client client, Map<String, ?> filter) {
        Client.Messages messages = client.connected();
        messages.subscribe("1", CREWS, Map.of("f", filter));
        return messages;
    }

    private static List<String> changes(Client.Messages messages, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> messages.item().get("assignmentChanges"))
                .map(change -> change.get("kind").asText() + " "
                        + change.at("/fixture/id").asText())
                .toList();
    }

    private void published(String match, String role, String referee) {
        desk.stage(astrid, match, role, referee);
        desk.commit(astrid, match);
    }

    private void done(String mutation, Map<String, ?> command) {
        astrid.done(mutation, "SeenFixtureInput!", "id", command);
    }

    private long version(String match) {
        return astrid.data("query($id: ID!) { fixture(id: $id) { version } }", Map.of("id", match))
                .at("/fixture/version")
                .asLong();
    }

    private static void closeAll(Client.Messages... open) {
        for (Client.Messages messages : open) {
            messages.close();
        }
    }
}
