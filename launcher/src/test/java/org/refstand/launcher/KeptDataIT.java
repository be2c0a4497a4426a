package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.wire.Api;

/** The whole desk is killed in the middle of its work and started again. */
class KeptDataIT {
    private static final String PASSWORD = "a long enough password";
    private static final Map<String, String> NO_DEMO =
            Map.of("DEMO", "false", "REFSTAND_ADMIN_LOGIN", "chief", "REFSTAND_ADMIN_PASSWORD", PASSWORD);
    private static final int SOME = 30;

    @TempDir
    Path data;

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private DeskProcess desk;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        desk.close();
        new DataFolder(data).killServer();
    }

    @Test
    void what_was_acknowledged_survives_kills_of_the_desk_and_of_its_database() throws Exception {
        DataFolder folder = new DataFolder(data);
        desk = DeskProcess.ready(data, NO_DEMO);

        DeskProcess another = DeskProcess.launched(data, NO_DEMO);
        assertThat(another.exitCode()).isEqualTo(1);
        assertThat(another.output()).contains("Another Refstand is running on " + data);

        CompletableFuture<Void> writer = startWriting();
        desk.kill();
        ended(writer);
        assertThat(folder.serverRuns()).as("nobody could end it").isTrue();
        desk = DeskProcess.ready(data, NO_DEMO);
        assertThat(desk.output()).contains("found running");
        assertThat(clubs()).containsAll(acknowledged);

        writer = startWriting();
        folder.killServer();
        desk.kill();
        ended(writer);
        desk = DeskProcess.ready(data, NO_DEMO);
        assertThat(clubs()).containsAll(acknowledged);
        assertThat(folder.query("select count(*) from club"))
                .as("no row without its event")
                .isEqualTo(
                        folder.query("select count(distinct aggregate_id) from event where aggregate_type = 'Club'"));

        desk.close();
        assertThat(folder.serverRuns()).as("it ended with the desk").isFalse();
    }

    /** One club after the other until the desk is gone; returns when some are in. */
    private CompletableFuture<Void> startWriting() {
        Api api = Api.of(desk.address().resolve("graphql"), "chief", PASSWORD);
        int before = acknowledged.size();
        CompletableFuture<Void> some = new CompletableFuture<>();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int n = 0; true; n++) {
                String name = "Club " + before + "-" + n;
                JsonNode added = api.data(
                        "mutation ($c: ClubDetailsInput!) { createClub(command: $c) { value { id } } }",
                        Map.of("name", name));
                if (added.at("/createClub/value/id").isTextual()) {
                    acknowledged.add(name);
                }
                if (acknowledged.size() == before + SOME) {
                    some.complete(null);
                }
            }
        });
        CompletableFuture.anyOf(some, writer).orTimeout(1, TimeUnit.MINUTES).join();
        return writer;
    }

    private static void ended(CompletableFuture<Void> writer) {
        assertThat(writer).as("it writes until nobody answers").failsWithin(1, TimeUnit.MINUTES);
    }

    private List<String> clubs() {
        return Api.of(desk.address().resolve("graphql"), "chief", PASSWORD)
                .data("{ clubs(first: 500) { edges { node { name } } } }", Map.of())
                .findValuesAsText("name");
    }
}
