package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.wire.Api;
import org.refstand.wire.Follower;

/**
 * Two nodes of the desk on one PostgreSQL. What is committed on one is told on the other; connections that are cut, a
 * database that restarts and a node that dies cost time, never an event.
 */
class TwoNodesIT {
    private static final String CHANGE =
            "mutation($c: ChangeFixtureInput!) { changeFixture(command: $c)" + " { rejections { code } } }";

    @TempDir
    Path folder;

    private TwoNodes nodes;
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void startDatabaseAndNodes() throws Exception {
        nodes = new TwoNodes(folder);
    }

    @AfterEach
    void endAll() throws Exception {
        if (nodes != null) {
            nodes.end();
        }
    }

    @Test
    void whatever_breaks_every_event_reaches_the_subscribers_of_both_nodes_once_and_in_order() throws Exception {
        Api here = TwoNodes.assigner(nodes.one);
        Api there = TwoNodes.assigner(nodes.other);
        JsonNode match = match(here);
        try (Follower stays = there.follow(TwoNodes.graphql(nodes.other));
                Follower wanders = here.follow(TwoNodes.graphql(nodes.one), TwoNodes.graphql(nodes.other))) {
            await(() -> stays.isListening() && wanders.isListening());
            String start = nodes.database.value("select max(position) from event");

            changed(here, match);
            await(() -> stays.taken().size() == 1 && wanders.taken().size() == 1);

            cutListeners();
            changed(here, match);
            cutListeners();
            changed(there, match);
            await(() -> stays.taken().size() == 3 && wanders.taken().size() == 3);

            whileBothWrite(here, there, match, () -> {
                nodes.database.stop();
                nodes.database.startAgain();
            });
            whileBothWrite(here, there, match, nodes.one::kill);

            await(() -> changed(there, match));
            List<Long> written = positions(start);
            await(() ->
                    stays.taken().size() >= written.size() && wanders.taken().size() >= written.size());
            assertThat(stays.taken()).extracting(TwoNodesIT::position).containsExactlyElementsOf(written);
            assertThat(wanders.taken()).extracting(TwoNodesIT::position).containsExactlyElementsOf(written);
            assertThat(wanders.connections()).isGreaterThan(1);
        }
    }

    @FunctionalInterface
    private interface Harm {
        void happen() throws Exception;
    }

    /** Some changes before, during and after; whether one that fails was done is not looked at here. */
    private void whileBothWrite(Api here, Api there, JsonNode match, Harm harm) throws Exception {
        int goal = changes.get() + 20;
        List<Thread> writers = new ArrayList<>();
        for (Api api : List.of(here, there)) {
            Thread writer = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    changed(api, match);
                }
            });
            writer.start();
            writers.add(writer);
        }
        await(() -> changes.get() >= goal);
        harm.happen();
        await(() -> changes.get() >= goal + 20);
        for (Thread writer : writers) {
            writer.interrupt();
            writer.join();
        }
    }

    private boolean changed(Api api, JsonNode match) {
        try {
            JsonNode seen = api.data(
                            "query($c: ID!) { fixture(id: $c) { version number home { id } away { id } } }", match)
                    .get("fixture");
            JsonNode rejections = api.data(
                            CHANGE,
                            Map.of(
                                    "id",
                                    match.asText(),
                                    "version",
                                    seen.get("version").asLong(),
                                    "number",
                                    seen.get("number").asText(),
                                    "round",
                                    "Round " + changes.get(),
                                    "homeTeamId",
                                    seen.at("/home/id").asText(),
                                    "awayTeamId",
                                    seen.at("/away/id").asText()))
                    .at("/changeFixture/rejections");
            if (rejections.isEmpty()) {
                changes.incrementAndGet();
            }
            return rejections.isEmpty();
        } catch (IllegalStateException | AssertionError noAnswer) {
            return false;
        }
    }

    /** The id of the only match there is. */
    private static JsonNode match(Api api) {
        String file = "league;season;number;date;time;home;away;venue;zip;city\nOberliga;2026/27;1;"
                + LocalDate.now().plusDays(30) + ";15:00;SC Alt;TV Neu;Halle;12345;Ort\n";
        String content = Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
        JsonNode print = api.data("query($c: String!) { schedulePreview(content: $c) { fingerprint } }", content)
                .at("/schedulePreview/fingerprint");
        api.data(
                "mutation($c: String!) { applySchedule(content: $c, fingerprint: \"" + print.asText()
                        + "\") { rejections { code } } }",
                content);
        return api.data("{ fixtures { edges { node { id } } } }", Map.of()).at("/fixtures/edges/0/node/id");
    }

    /** As soon as both nodes listen, they listen no more. */
    private void cutListeners() throws Exception {
        await(() -> {
            String listening =
                    "from pg_stat_activity where application_name = 'refstand feed' and query ilike 'listen%'";
            return nodes.database.value("select count(*) " + listening).equals("2")
                    && nodes.database
                            .value("select count(pg_terminate_backend(pid)) " + listening)
                            .equals("2");
        });
    }

    /** What the table has of fixtures, in the order of the feed. */
    private List<Long> positions(String after) throws Exception {
        List<Long> positions = new ArrayList<>();
        try (Connection session = nodes.database.connect();
                Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("select position from event where aggregate_type = 'Fixture'"
                        + " and position > " + after + " order by xid, position")) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return positions;
    }

    private static long position(String token) {
        return java.nio.ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)).getLong(Long.BYTES);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("still not so after 40 s").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
