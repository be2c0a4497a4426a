package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** A client that stops reading: others get everything at once, the desk keeps little for it, and it loses nothing. */
class StalledWireIT extends ContainerTest {
    private static final int MATCHES = 1_500;
    private static final int SUBSCRIPTIONS = 90;
    /** Each item some thousand characters long, so that no buffer on the way holds what is told in all. */
    private static final String LONG =
            """
            subscription($a: String) { fixtureChanges(after: $a) { position fixtureId
              a: fixture { ...f } b: fixture { ...f } c: fixture { ...f } d: fixture { ...f } e: fixture { ...f } } }
            fragment f on Fixture { id version number round date startsAt endsAt status
              home { id name } away { id name } league { id name }
              venue { id version name street zip city telephone email latitude longitude courts active } }""";

    private static final String SHORT = "subscription { fixtureChanges { fixtureId } }";
    private static final Duration PROMPTLY = Duration.ofSeconds(15);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(25);
    private static final long MOST_KEPT = 64L << 20;

    @Inject
    private WireDesk desk;

    @Test
    void a_client_that_stops_reading_is_closed_delays_nobody_and_resumes_where_it_was() {
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        String start =
                astrid.data("{ feedPosition }", Map.of()).get("feedPosition").asText();
        Client.Messages brisk = astrid.connected();
        brisk.subscribe("1", SHORT, Map.of());
        StalledClient stalled = StalledClient.connected(astrid);
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            stalled.subscribe("s" + i, LONG, start);
        }
        long before = used();

        desk.applied(astrid, WireDesk.schedule("Oberliga", MATCHES, "15:00"));

        long committed = System.nanoTime();
        for (int i = 0; i < MATCHES; i++) {
            assertThat(brisk.item().at("/fixtureChanges/fixtureId").isTextual()).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(PROMPTLY);
        assertThat(used() - before).as("bytes kept while it is stalled").isLessThan(MOST_KEPT);
        brisk.close();

        // it does not look before the desk must have given up
        stalled.waits(CLOSED_WITHIN);
        List<String> left = stalled.readsToTheEnd();
        assertThat(left.get(left.size() - 1)).isIn("1013 The client does not read fast enough", "ended");
        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.INFO,
                        "stalled: {0} messages, then {1}",
                        left.size() - 1,
                        left.get(left.size() - 1));
        assertThat(resumed(astrid, left, start)).hasSize(MATCHES).doesNotHaveDuplicates();
    }

    /** What the first of its subscriptions told before, and what a new one tells behind the last of it. */
    private static List<String> resumed(Client client, List<String> left, String start) {
        List<String> fixtures = new ArrayList<>();
        String last = start;
        for (String text : left.subList(0, left.size() - 1)) {
            JsonNode message = Client.json(text);
            if (message.path("id").asText().equals("s0")) {
                fixtures.add(
                        message.at("/payload/data/fixtureChanges/fixtureId").asText());
                last = message.at("/payload/data/fixtureChanges/position").asText();
            }
        }
        Client.Messages again = client.connected();
        Map<String, ?> payload = Map.of("query", LONG, "variables", Map.of("a", last));
        again.send(Map.of("type", "subscribe", "id", "1", "payload", payload));
        while (fixtures.size() < MATCHES) {
            fixtures.add(again.item().at("/fixtureChanges/fixtureId").asText());
        }
        again.close();
        return fixtures;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
