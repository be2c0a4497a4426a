package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.security.Role;

/** A command sent twice over the wire, as a client does that does not know whether the first one came through. */
class SameCommandWireIT extends ContainerTest {
    private static final String REJECTIONS = "rejections { code message { de en } }";
    private static final String CREATE_CLUB = "mutation($id: ID, $c: ClubDetailsInput!) { createClub(commandId: $id,"
            + " command: $c) { value { id name version } " + REJECTIONS + " } }";

    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    private Client astrid;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void an_assigner_calls() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
    }

    @Test
    void has_its_effect_once_and_the_same_answer() {
        int before = events();
        JsonNode first = astrid.data(CREATE_CLUB, club(id, "SC Alt"));
        assertThat(first.at("/createClub/value/name").asText()).isEqualTo("SC Alt");
        assertThat(astrid.data(CREATE_CLUB, club(id, "SC Alt"))).isEqualTo(first);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(lastCommand()).isEqualTo(id);
        assertThat(code(astrid.data(CREATE_CLUB, club(null, "SC Alt")).get("createClub")))
                .isEqualTo("CLUB_NAME_TAKEN");
    }

    @Test
    void at_the_same_moment_has_its_effect_once() {
        race.repeat(20, round -> {
            Map<String, ?> variables = club(UUID.randomUUID().toString(), "Club " + round);
            Race.Result<JsonNode> both = race.among(2, i -> () -> astrid.data(CREATE_CLUB, variables));
            assertThat(both.winners(answer -> code(answer.get("createClub")).isEmpty()))
                    .hasSize(2);
            Set<JsonNode> answers = new HashSet<>();
            both.finishes().forEach(finish -> answers.add(finish.value()));
            assertThat(answers).hasSize(1);
        });
        assertThat(count("club")).isEqualTo(20);
    }

    @Test
    void is_refused_with_another_content_or_by_somebody_else() {
        astrid.data(CREATE_CLUB, club(id, "SC Alt"));
        int before = events();
        assertThat(code(astrid.data(CREATE_CLUB, club(id, "TV Neu")).get("createClub")))
                .isEqualTo("COMMAND_ID_REUSED");
        Client otto = desk.account("otto", Role.ASSIGNER, null);
        assertThat(code(otto.data(CREATE_CLUB, club(id, "SC Alt")).get("createClub")))
                .isEqualTo("COMMAND_ID_REUSED");
        assertThat(count("club")).isEqualTo(1);
        // the account of the other one is all that happened
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void two_commands_of_one_request_have_an_id_each() {
        String document = "mutation($a: ID, $b: ID, $one: ClubDetailsInput!, $two: ClubDetailsInput!) {"
                + " a: createClub(commandId: $a, command: $one) { value { id } " + REJECTIONS + " }"
                + " b: createClub(commandId: $b, command: $two) { value { id } " + REJECTIONS + " } }";
        Map<String, Object> variables = new HashMap<>(
                Map.of("a", id, "b", UUID.randomUUID().toString(), "one", details("One"), "two", details("Two")));
        JsonNode first = astrid.data(document, variables);
        assertThat(first.findValuesAsText("id")).doesNotHaveDuplicates().hasSize(2);
        assertThat(astrid.data(document, variables)).isEqualTo(first);
        assertThat(count("club")).isEqualTo(2);
        variables.put("b", id);
        JsonNode mixed = astrid.data(document, variables);
        assertThat(mixed.get("a")).isEqualTo(first.get("a"));
        assertThat(code(mixed.get("b"))).isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    void a_plan_is_committed_once() {
        String match = desk.matches(astrid, 1).get(0);
        desk.period(astrid);
        String rita = desk.referee(astrid, "Reif");
        desk.free(desk.account("rita", Role.REFEREE, rita), rita, List.of(match));
        Map<String, Object> stage = Map.of("fixtureId", match, "crewVersion", 0, "role", "FIRST", "refereeId", rita);
        String crew = "value { version slots { role stagedReferee { id } } }";
        twice("stageAssignment", "StageAssignmentInput!", crew, stage);
        twice(
                "commitPlan",
                "CommitPlanInput!",
                "value { changes { role after { id name } } tells { kind referee { id } } } plan { fingerprint }",
                desk.commitOf(astrid, match));
    }

    @Test
    void lists_and_bare_ids_are_answered_again_too() {
        String match = desk.matches(astrid, 1).get(0);
        desk.period(astrid);
        String rita = desk.referee(astrid, "Reif");
        Map<String, ?> free = Map.of("refereeId", rita, "fixtureIds", List.of(match), "answer", "FREE");
        twice("declareAvailability", "DeclareAvailabilityInput!", "values { answer fixtureId }", free);
        String club = astrid.data(CREATE_CLUB, club(null, "One"))
                .at("/createClub/value/id")
                .asText();
        twice("deleteClub", "SeenClubInput!", "value", Map.of("id", club, "version", 1));
    }

    @Test
    void a_secret_is_shown_once_and_a_login_is_not_remembered() {
        String token = "mutation($id: ID) { createAccessToken(commandId: $id, command: {name: \"page\"})"
                + " { value { secret } " + REJECTIONS + " } }";
        assertThat(astrid.data(token, Map.of("id", id))
                        .at("/createAccessToken/value/secret")
                        .asText())
                .startsWith("rfs_");
        assertThat(code(astrid.data(token, Map.of("id", id)).get("createAccessToken")))
                .isEqualTo("COMMAND_ALREADY_DONE");
        String login = "mutation($id: ID, $c: LogInInput!) { login(commandId: $id, command: $c) { value { token } "
                + REJECTIONS + " } }";
        Map<String, ?> astrids = Map.of(
                "id", UUID.randomUUID().toString(), "c", Map.of("login", "astrid", "password", WireDesk.PASSWORD));
        for (int i = 0; i < 2; i++) {
            assertThat(desk.nobody()
                            .data(login, astrids)
                            .at("/login/value/token")
                            .asText())
                    .isNotEmpty();
        }
        assertThat(count("command")).isEqualTo(1);
    }

    /** Sends it twice: one effect, one answer. */
    private void twice(String mutation, String type, String fields, Map<String, ?> command) {
        String document = "mutation($id: ID, $c: " + type + ") { " + mutation + "(command: $c, commandId: $id) { "
                + fields + " " + REJECTIONS + " } }";
        Map<String, ?> variables = Map.of("id", UUID.randomUUID().toString(), "c", command);
        int before = events();
        JsonNode first = astrid.data(document, variables);
        assertThat(code(first.get(mutation))).as(first.toString()).isEmpty();
        int after = events();
        assertThat(after).isGreaterThan(before);
        assertThat(astrid.data(document, variables)).isEqualTo(first);
        // notices that readers write meanwhile are no effect of the second one
        assertThat(count("event where command_id = '" + variables.get("id") + "'"))
                .isBetween(1, after - before);
    }

    private static Map<String, ?> club(String id, String name) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("id", id);
        variables.put("c", details(name));
        return variables;
    }

    private static Map<String, ?> details(String name) {
        return Map.of("name", name, "shortName", "");
    }

    private static String code(JsonNode outcome) {
        return outcome.at("/rejections/0/code").asText();
    }

    private String lastCommand() {
        return jdbi.withHandle(handle -> handle.select("select command_id from event order by position desc limit 1")
                .mapTo(String.class)
                .one());
    }

    private int events() {
        return count("event");
    }

    private int count(String from) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + from)
                .mapTo(Integer.class)
                .one());
    }
}
