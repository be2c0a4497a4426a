package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.security.Role;

/** A plan that makes itself, over the API: asked for, watched, stopped, taken back in part, staged again. */
class PlanningWireIT extends ContainerTest {
    private static final String PICKS =
            "value { done { fixtureId role after } passedOver { fixtureId } } rejections { code }";

    @Inject
    private WireDesk desk;

    private Client astrid;
    private List<String> matches;
    private String period;

    @BeforeEach
    void three_matches_and_two_referees_who_are_free_for_all() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        matches = desk.matches(astrid, 3);
        period = desk.period(astrid);
        for (String name : List.of("Reif", "Obst")) {
            desk.free(astrid, desk.referee(astrid, name), matches);
        }
    }

    @Test
    void a_run_is_watched_stopped_and_its_result_staged_and_taken_back() {
        String id = started(600);
        Client.Messages watching = astrid.connected();
        watch(
                watching,
                "subscription($id: ID!) { planningProgress(id: $id) { elapsedMillis cost bound openRoles } }",
                Map.of("id", id));
        JsonNode first = watching.item().get("planningProgress");
        assertThat(first.get("openRoles").asInt()).isZero();
        assertThat(first.get("elapsedMillis").asLong()).isNotNegative();

        assertThat(startedAgain()).isEqualTo("PLANNING_AT_WORK");
        assertThat(named("stopPlanning", "value { status } rejections { code }", id)
                        .at("/value/status")
                        .asText())
                .isEqualTo("STOPPING");
        String last = watching.next();
        while (!last.contains("complete")) {
            last = watching.next();
        }
        watching.close();

        JsonNode run = astrid.data(
                        "query($id: ID!) { planning(id: $id) { status staged openRoles cost bound periodId } }",
                        Map.of("id", id))
                .get("planning");
        assertThat(run.get("status").asText()).isEqualTo("FINISHED");
        assertThat(run.get("staged").asInt()).isEqualTo(6);
        assertThat(run.get("bound").asLong())
                .isLessThanOrEqualTo(run.get("cost").asLong());
        assertThat(proposal(id)).hasSize(6).allMatch(change -> isStaged(change));
        assertThat(picks("unstageProposal", Map.of("planningId", id, "fixtureIds", List.of(matches.get(0)))))
                .hasSize(2);
        assertThat(proposal(id)).filteredOn(change -> !isStaged(change)).hasSize(2);
        assertThat(picks("unstageProposal", Map.of("planningId", id, "until", "2020-01-01")))
                .isEmpty();
        assertThat(picks("unstageProposal", Map.of("planningId", id, "kind", "FILLED", "from", "2020-01-01")))
                .hasSize(4);
        assertThat(picks("stageProposal", Map.of("planningId", id))).hasSize(6);
        JsonNode runs = astrid.data("query($id: ID!) { plannings(periodId: $id) { id } }", Map.of("id", period));
        assertThat(runs.at("/plannings/0/id").asText()).isEqualTo(id);
    }

    @Test
    void who_comes_late_is_told_what_is_left() {
        String id = started(1);
        Eventually.holds(
                () -> assertThat(astrid.data("query($id: ID!) { planning(id: $id) { status } }", Map.of("id", id))
                                .at("/planning/status")
                                .asText())
                        .isEqualTo("FINISHED"));
        Client.Messages late = astrid.connected();
        watch(
                late,
                "subscription($id: ID!, $after: Long) { planningProgress(id: $id, afterMillis: $after) { cost } }",
                Map.of("id", id, "after", 3_600_000L));
        assertThat(late.next()).contains("complete");
        late.close();
    }

    /** Without waiting for a pong: the first item may be quicker. */
    @Test
    void an_administrator_sets_what_counts_and_the_assigner_reads_it() {
        Client anna = desk.account("anna", Role.ADMIN, null);
        JsonNode set = anna.done(
                "changeWeights",
                "version preset",
                Map.of("version", 0, "preset", "FAIR", "prices", List.of(Map.of("term", "TRAVEL", "price", 3))));
        assertThat(set.get("version").asLong()).isEqualTo(1);
        JsonNode read = astrid.data("{ weights { preset weights { term price presetPrice unit { en } } } }", Map.of())
                .get("weights");
        assertThat(read.get("preset").asText()).isEqualTo("FAIR");
        assertThat(read.get("weights")).anySatisfy(weight -> assertThat(weight.toString())
                .isEqualTo("{\"term\":\"TRAVEL\",\"price\":3,\"presetPrice\":1,\"unit\":{\"en\":\"per km\"}}"));
        assertThat(anna.rejection("changeWeights", Map.of("version", 0, "preset", "FAIR", "prices", List.of())))
                .isEqualTo("CHANGED_MEANWHILE");
    }

    private static void watch(Client.Messages messages, String document, Map<String, ?> variables) {
        messages.send(
                Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document, "variables", variables)));
    }

    private String started(int seconds) {
        return astrid.done("startPlanning", "id", Map.of("periodId", period, "seconds", seconds, "keepCommitted", true))
                .get("id")
                .asText();
    }

    private String startedAgain() {
        return astrid.rejection("startPlanning", Map.of("periodId", period, "seconds", 5, "keepCommitted", true));
    }

    private JsonNode named(String mutation, String fields, String id) {
        return astrid.data("mutation($id: ID!) { " + mutation + "(id: $id) { " + fields + " } }", Map.of("id", id))
                .get(mutation);
    }

    private JsonNode picks(String mutation, Map<String, ?> part) {
        JsonNode answer = astrid.data(
                        "mutation($of: ProposalPartInput!) { " + mutation + "(command: $of) { " + PICKS + " } }",
                        Map.of("of", part))
                .get(mutation);
        assertThat(answer.get("rejections")).isEmpty();
        return answer.at("/value/done");
    }

    private static boolean isStaged(JsonNode change) {
        return change.get("status").asText().equals("STAGED");
    }

    private JsonNode proposal(String id) {
        return astrid.data(
                        "query($id: ID!) { planningProposal(id: $id) { fixture { id } role before { name } after { name } status } }",
                        Map.of("id", id))
                .get("planningProposal");
    }
}
