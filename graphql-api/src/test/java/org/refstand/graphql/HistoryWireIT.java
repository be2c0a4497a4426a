package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** The history over the wire: filtered and paged, with reasons and old and new values, to everybody their part. */
class HistoryWireIT extends ContainerTest {
    private static final String NODE = "edges { node { at by actorId topic type sentence { de en } reason commandId"
            + " changes { what { en } before { en } after { en } } objects { kind id name { en } } } }"
            + " pageInfo { hasNextPage endCursor }";

    @Inject
    private WireDesk desk;

    @Inject
    private Clock clock;

    private Client astrid;
    private String match;
    private String period;
    private String rita;
    private String otto;
    private Client ritasPhone;
    private Client ottosPhone;
    private String friday;

    @BeforeEach
    void a_match_changes_hands_for_a_reason() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        match = desk.matches(astrid, 1).get(0);
        period = desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        otto = desk.referee(astrid, "Obst");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        ottosPhone = desk.account("otto", Role.REFEREE, otto);
        desk.free(ritasPhone, rita, List.of(match));
        desk.free(ottosPhone, otto, List.of(match));
        desk.stage(astrid, match, "FIRST", rita);
        desk.commit(astrid, match);
        statements.awaitReaders();
        friday = clock.instant().toString();
        Map<String, Object> instead = new HashMap<>(Map.of("fixtureId", match, "role", "FIRST", "refereeId", otto));
        instead.put("crewVersion", desk.crew(astrid, match).get("version").asLong());
        instead.put("reason", "Kim Reif has the flu");
        astrid.done("stageAssignment", "slots { stagedReason }", instead);
        desk.commit(astrid, match);
    }

    @Test
    void tells_the_history_of_a_match_with_its_reasons() {
        List<JsonNode> told = nodes(history(astrid, "{about: \"" + match + "\"}", 10, null));
        assertThat(told)
                .extracting(node -> node.get("type").asText())
                .startsWith("CrewCommitted", "AssignmentStaged", "CrewCommitted", "AssignmentStaged")
                .endsWith("FixtureCreated");
        JsonNode staged = told.get(1);
        assertThat(staged.get("reason").asText()).isEqualTo("Kim Reif has the flu");
        assertThat(staged.get("by").asText()).isEqualTo("astrid");
        assertThat(staged.get("topic").asText()).isEqualTo("CREWS");
        JsonNode change = told.get(0).at("/changes/0");
        assertThat(change.at("/what/en").asText()).isEqualTo("1st referee");
        assertThat(change.at("/before/en").asText()).isEqualTo("Kim Reif");
        assertThat(change.at("/after/en").asText()).isEqualTo("Kim Obst");
        assertThat(told.get(0).at("/objects/0/kind").asText()).isEqualTo("FIXTURE");
    }

    @Test
    void goes_on_behind_a_cursor_and_counts_when_asked() {
        List<String> types = new ArrayList<>();
        String after = null;
        JsonNode page;
        do {
            page = history(astrid, "{topics: [CREWS, ANSWERS]}", 2, after);
            nodes(page).forEach(node -> types.add(node.get("type").asText()));
            after = page.at("/pageInfo/endCursor").asText();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(types)
                .containsExactly(
                        "CrewCommitted",
                        "AssignmentStaged",
                        "CrewCommitted",
                        "AssignmentStaged",
                        "AvailabilityDeclared",
                        "AvailabilityDeclared");
        assertThat(astrid.data("{ history(filter: {topics: [CREWS, ANSWERS]}) { totalCount } }", Map.of())
                        .at("/history/totalCount")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void tells_a_referee_the_own_part_only() {
        List<JsonNode> ritas = nodes(history(ritasPhone, "{about: \"" + match + "\"}", 50, null));
        assertThat(ritas)
                .extracting(node -> node.get("type").asText())
                .containsExactly("CrewCommitted", "CrewCommitted", "AvailabilityDeclared", "FixtureCreated");
        assertThat(ritas.toString()).doesNotContain("Obst", "flu", otto);
        assertThat(ritas.get(0).at("/sentence/en").asText())
                .contains("Kim Reif is not 1st referee")
                .endsWith("any more.");
        assertThat(nodes(history(ritasPhone, "{about: \"" + otto + "\"}", 50, null)))
                .isEmpty();
        assertThat(nodes(history(desk.account("anna", Role.ADMIN, null), "{about: \"" + match + "\"}", 50, null)))
                .extracting(node -> node.get("type").asText())
                .containsExactly("CrewCommitted", "CrewCommitted", "FixtureCreated");
    }

    @Test
    void shows_the_plan_of_a_period_as_it_was() {
        String plan = "query($p: ID!, $at: DateTime!) { periodPlan(periodId: $p, asOf: $at) { period { name }"
                + " matches { fixture { id } crew { slots { referee { id } } }"
                + " fixtureNow { id } crewNow { slots { referee { id } } } } added { id } } }";
        JsonNode then = astrid.data(plan, Map.of("p", period, "at", friday)).get("periodPlan");
        assertThat(then.at("/matches/0/crew/slots/0/referee/id").asText()).isEqualTo(rita);
        assertThat(then.at("/matches/0/crewNow/slots/0/referee/id").asText()).isEqualTo(otto);
        assertThat(astrid.data(plan, Map.of("p", period, "at", "2020-01-01T00:00:00Z"))
                        .get("periodPlan")
                        .isNull())
                .isTrue();
    }

    @Test
    void refuses_a_day_that_is_none() {
        assertThat(astrid.errorCode("{ history(filter: {from: \"9999-01-01\"}) { totalCount } }"))
                .isEqualTo("BAD_INPUT");
    }

    private static JsonNode history(Client caller, String filter, int first, String after) {
        Map<String, Object> asked = new HashMap<>(Map.of("n", first));
        asked.put("a", after);
        return caller.data(
                        "query($n: Int, $a: String) { history(filter: " + filter + ", first: $n, after: $a) { " + NODE
                                + " } }",
                        asked)
                .get("history");
    }

    private static List<JsonNode> nodes(JsonNode page) {
        List<JsonNode> nodes = new ArrayList<>();
        page.get("edges").forEach(edge -> nodes.add(edge.get("node")));
        return nodes;
    }
}
