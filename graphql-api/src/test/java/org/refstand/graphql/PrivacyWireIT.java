package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.security.Role;

/** Somebody is forgotten over the API, and what is asked of the past goes on being answered. */
class PrivacyWireIT extends ContainerTest {
    private static final String ERASE =
            "mutation($id: ID, $c: SeenRefereeInput!) { eraseReferee(commandId: $id, command: $c)"
                    + " { value rejections { code } } }";
    private static final String CREWS =
            "subscription($a: String) { assignmentChanges(after: $a) { kind by fixture { crew { slots { referee { name } } } } } }";

    @Inject
    private WireDesk desk;

    @Inject
    private Clock clock;

    private Client astrid;
    private Client anna;
    private Client ritasPhone;
    private String rita;
    private String match;
    private String before;
    private String committed;

    @BeforeEach
    void rita_had_a_match_and_has_left() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        anna = desk.account("anna", Role.ADMIN, null);
        match = desk.matches(astrid, 1).get(0);
        desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        desk.free(ritasPhone, rita, List.of(match));
        before = astrid.data("{ feedPosition }", Map.of()).get("feedPosition").asText();
        desk.stage(astrid, match, "FIRST", rita);
        desk.commit(astrid, match);
        committed = clock.instant().toString();
        desk.stage(astrid, match, "FIRST", null);
        desk.commit(astrid, match);
        astrid.done("deactivateReferee", "SeenRefereeInput!", "id", Map.of("id", rita, "version", 1));
        JsonNode account = person(null);
        Map<String, Object> closed =
                new HashMap<>(Map.of("id", account.get("accountId").asText(), "version", 1));
        closed.putAll(Map.of("displayName", "Rita", "roles", List.of("REFEREE"), "language", "de", "active", false));
        closed.put("refereeId", rita);
        anna.done("changeAccount", "id", closed);
    }

    @Test
    void they_are_found_among_those_who_left_and_erased_once() {
        JsonNode person = person(false);
        assertThat(person.get("name").asText()).endsWith(" Reif");
        assertThat(person.get("login").asText()).isEqualTo("rita");
        Map<String, ?> command = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "c",
                Map.of("id", rita, "version", person.get("version").asLong()));
        for (int i = 0; i < 2; i++) {
            assertThat(anna.data(ERASE, command).at("/eraseReferee/value").asText())
                    .isEqualTo(rita);
        }
        Map<String, ?> again = Map.of("c", Map.of("id", rita, "version", 3));
        assertThat(anna.data(ERASE, again).at("/eraseReferee/rejections/0/code").asText())
                .isEqualTo("PERSON_ERASED");
        assertThat(anna.data("{ people { totalCount } }", Map.of())
                        .at("/people/totalCount")
                        .asInt())
                .isEqualTo(2);
        Eventually.holds(() -> assertThat(ritasPhone
                        .send("POST", "{\"query\":\"{ me { login } }\"}", "application/json", null)
                        .statusCode())
                .isEqualTo(401));
    }

    @Test
    void what_is_asked_of_the_past_is_answered_with_nobodys_name() {
        erase();
        JsonNode then = astrid.data(
                "query($id: ID!, $at: DateTime) { crew(fixtureId: $id, asOf: $at) { slots { referee { name } } } }",
                Map.of("id", match, "at", committed));
        assertThat(then.at("/crew/slots/0/referee/name").asText()).isEqualTo("N. N.");
        JsonNode referee = anna.data(
                "query($id: ID!, $at: DateTime) { referee(id: $id, asOf: $at) { firstName lastName email active erased } }",
                Map.of("id", rita, "at", committed));
        assertThat(referee.get("referee"))
                .hasToString(
                        "{\"firstName\":\"N.\",\"lastName\":\"N.\",\"email\":\"\",\"active\":true,\"erased\":false}");

        Client.Messages replay = astrid.connected();
        replay.send(Map.of(
                "type", "subscribe", "id", "1", "payload", Map.of("query", CREWS, "variables", Map.of("a", before))));
        assertThat(IntStream.range(0, 4)
                        .mapToObj(
                                i -> replay.item().at("/assignmentChanges/kind").asText()))
                .containsExactly("STAGED", "COMMITTED", "STAGED", "COMMITTED");
        replay.close();
    }

    private void erase() {
        Map<String, ?> seen =
                Map.of("id", rita, "version", person(false).get("version").asLong());
        assertThat(anna.data(ERASE, Map.of("c", seen)).at("/eraseReferee/value").asText())
                .isEqualTo(rita);
    }

    /** Rita, by what an administrator sees of people. */
    private JsonNode person(Boolean active) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("active", active);
        JsonNode found = anna.data(
                        "query($active: Boolean) { people(search: \"reif\", active: $active) { edges { node { refereeId"
                                + " accountId version name login active } } } }",
                        asked)
                .at("/people/edges");
        assertThat(found).hasSize(1);
        return found.at("/0/node");
    }
}
