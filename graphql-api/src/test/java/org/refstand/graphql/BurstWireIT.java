package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** Much happens at once: subscriptions lose nothing and live on. */
class BurstWireIT extends ContainerTest {
    private static final String FIXTURES =
            "subscription($f: ChangeFilterInput) { fixtureChanges(filter: $f) { kind fixtureId } }";
    private static final int NOTICES = 80;
    private static final int MATCHES = 1_500;

    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    private Client astrid;

    @BeforeEach
    void an_assigner_calls() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
    }

    @Test
    void every_notification_of_a_burst_comes() {
        List<String> matches = desk.matches(astrid, NOTICES);
        String rita = desk.referee(astrid, "Reif");
        inEveryCrew(rita);
        Client.Messages ritas = desk.account("rita", Role.REFEREE, rita).connected();
        ritas.subscribe("1", "subscription { myNotifications { notification { id kind fixture { id } } } }", Map.of());

        desk.applied(astrid, WireDesk.schedule("Oberliga", NOTICES, "17:00"));

        Set<String> told = new HashSet<>();
        for (int i = 0; i < NOTICES; i++) {
            JsonNode item = ritas.item().at("/myNotifications/notification");
            assertThat(item.get("kind").asText()).isEqualTo("FIXTURE_RESCHEDULED");
            told.add(item.at("/fixture/id").asText());
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(matches);
        ritas.close();
    }

    @Test
    void an_import_of_thousands_ends_no_subscription() {
        desk.applied(astrid, WireDesk.schedule("Landesliga", 1, "11:00"));
        JsonNode other = astrid.data("{ fixtures { edges { node { id version league { id } } } } }", Map.of())
                .at("/fixtures/edges/0/node");
        Client.Messages all = subscribed(Map.of());
        Client.Messages others =
                subscribed(Map.of("leagueId", other.at("/league/id").asText()));

        desk.applied(astrid, WireDesk.schedule("Oberliga", MATCHES, "15:00"));
        astrid.done(
                "postponeFixture",
                "SeenFixtureInput!",
                "id",
                Map.of("id", other.get("id"), "version", other.get("version")));

        Set<String> created = new HashSet<>();
        for (int i = 0; i < MATCHES; i++) {
            JsonNode item = all.item().get("fixtureChanges");
            assertThat(item.get("kind").asText()).isEqualTo("CREATED");
            created.add(item.get("fixtureId").asText());
        }
        assertThat(created).hasSize(MATCHES);
        for (Client.Messages messages : List.of(all, others)) {
            assertThat(messages.item().at("/fixtureChanges/kind").asText()).isEqualTo("POSTPONED");
            messages.close();
        }
    }

    private Client.Messages subscribed(Map<String, ?> filter) {
        Client.Messages messages = astrid.connected();
        messages.subscribe("1", FIXTURES, Map.of("f", filter));
        return messages;
    }

    private void inEveryCrew(String referee) {
        jdbi.useHandle(handle -> {
            handle.execute("insert into crew (fixture_id, version) select id, 1 from fixture");
            handle.execute(
                    "insert into crew_slot (fixture_id, role, referee_id, during)"
                            + " select id, 'FIRST', ?, tstzrange(starts_at, ends_at) from fixture",
                    UUID.fromString(referee));
        });
    }
}
