package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.wire.Api;

/** The node that looks for a plan is killed in the middle of it. */
class KilledSearchIT {
    private static final int NOT_SO_SOON = 3600;

    @TempDir
    Path folder;

    private DataFolder data;
    private DeskProcess one;
    private DeskProcess other;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        if (other != null) {
            other.close();
        }
        if (one != null) {
            one.close();
        }
        data.killServer();
    }

    @Test
    void another_node_begins_the_search_anew_and_stages_what_it_finds() throws Exception {
        Path home = folder.resolve("one");
        data = new DataFolder(home);
        one = DeskProcess.ready(home, Map.of("DEMO", "true"));
        String run = started(assigner(one));
        await(() -> reached() > 0);

        // whoever comes second finds the work taken, and leaves it
        other = DeskProcess.ready(folder.resolve("other"), sameDatabase(home));
        one.kill();
        await(() -> attempts() == 2);
        long before = reached();
        await(() -> reached() > before);

        Api api = assigner(other);
        assertThat(api.data("mutation($c: ID!) { stopPlanning(id: $c) { value { status } rejections { code } } }", run)
                        .at("/stopPlanning/rejections"))
                .isEmpty();
        await(() -> planning(api, run).get("status").asText().equals("FINISHED"));
        assertThat(planning(api, run).get("staged").asInt()).isPositive();
        assertThat(api.data("query($c: ID!) { planningProposal(id: $c) { status } }", run)
                        .get("planningProposal"))
                .isNotEmpty()
                .allMatch(change -> change.get("status").asText().equals("STAGED"));
    }

    private static Api assigner(DeskProcess node) {
        return Api.of(node.address().resolve("graphql"), "assigner", "refstand-demo");
    }

    private static Map<String, String> sameDatabase(Path home) throws Exception {
        Settings.Connection database = EmbeddedDatabase.runningIn(home).orElseThrow();
        return Map.of("DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password());
    }

    /** Of the period that is planned in the demo. */
    private static String started(Api api) {
        JsonNode periods = api.data("query { periods { edges { node { id status } } } }", Map.of())
                .at("/periods/edges");
        String period = StreamSupport.stream(periods.spliterator(), false)
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("status").asText().equals("LOCKED"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        return api.data(
                        "mutation($c: StartPlanningInput!) { startPlanning(command: $c) { value { id } rejections { code } } }",
                        Map.of("periodId", period, "seconds", NOT_SO_SOON, "keepCommitted", true))
                .at("/startPlanning/value/id")
                .asText();
    }

    private static JsonNode planning(Api api, String run) {
        return api.data("query($c: ID!) { planning(id: $c) { status staged } }", run)
                .get("planning");
    }

    /** @return how long the search has been going on, in milliseconds, as it told last; 0: it told nothing yet */
    private long reached() throws Exception {
        return Long.parseLong(data.query("select coalesce(max(elapsed_millis), 0) from planning_progress"));
    }

    private long attempts() throws Exception {
        return Long.parseLong(data.query("select attempts from planning_task"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("still not so after 90 s").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
