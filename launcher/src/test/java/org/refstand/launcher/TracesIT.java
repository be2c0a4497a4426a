package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.launcher.TraceCollector.Span;
import org.refstand.wire.Api;

/** OpenTelemetry is told of every step when it is switched on by its own variables, and of nothing when it is not. */
class TracesIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String UNWANTED = "5bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CLIENT = "00f067aa0ba902b7";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PASSWORD = "long-enough-to-count";

    /** Each step of a command, and the one it is done for. */
    private static final Map<String, String> STEPS = Map.of(
            "POST /graphql", "client",
            "ClubService.create", "POST /graphql",
            "transaction", "ClubService.create",
            "write events", "transaction",
            "deliver to live listeners", "write events",
            "reader assignment", "write events",
            "reader notification", "write events");

    private final TraceCollector collector = new TraceCollector();

    @TempDir
    Path data;

    @AfterEach
    void endAll() throws Exception {
        collector.close();
        new DataFolder(data).killServer();
    }

    @Test
    void every_step_of_a_command_arrives_below_the_client_s_and_nothing_by_default() throws Exception {
        try (DeskProcess desk = DeskProcess.ready(data, settings("false"))) {
            createClub(desk, "One", TRACE + "-" + CLIENT + "-01");
            await(() -> parents().keySet().containsAll(STEPS.keySet()));
            assertThat(parents()).containsAllEntriesOf(STEPS);
            assertThat(attributes("POST /graphql"))
                    .containsEntry("http.response.status_code", "200")
                    .containsEntry("url.path", "/graphql");
            assertThat(new DataFolder(data).query("select traceparent from event where type = 'ClubCreated'"))
                    .isEqualTo("00-" + TRACE + "-" + span("write events").id() + "-01");

            createClub(desk, "Two", UNWANTED + "-" + CLIENT + "-00");
            createClub(desk, "Three", TRACE + "-" + CLIENT + "-01");
            await(() -> collector.of(TRACE).stream()
                            .filter(span -> span.name().equals("reader notification"))
                            .count()
                    == 2);
            assertThat(collector.of(UNWANTED))
                    .as("what the client does not want kept is not")
                    .isEmpty();
        }
        int sent = collector.requests();
        try (DeskProcess desk = DeskProcess.ready(data, settings(""))) {
            createClub(desk, "Four", TRACE + "-" + CLIENT + "-01");
        }
        assertThat(collector.requests()).isEqualTo(sent);
        assertThat(new DataFolder(data).serverRuns()).isFalse();
    }

    private Map<String, String> settings(String disabled) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "DEMO", "false",
                "REFSTAND_ADMIN_LOGIN", "chief",
                "REFSTAND_ADMIN_PASSWORD", PASSWORD,
                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(),
                "OTEL_BSP_SCHEDULE_DELAY", "100"));
        settings.put("OTEL_SDK_DISABLED", disabled);
        return settings;
    }

    private static void createClub(DeskProcess desk, String name, String trace) {
        Api.of(desk.address().resolve("graphql"), "chief", PASSWORD)
                .in("00-" + trace)
                .data(
                        "mutation ($c: ClubDetailsInput!) { createClub(command: $c) { rejections { code } } }",
                        Map.of("name", name));
    }

    /** By the name of each step that of the one it was done for. */
    private Map<String, String> parents() {
        Map<String, String> names = new HashMap<>(Map.of(CLIENT, "client"));
        List<Span> spans = collector.of(TRACE);
        spans.forEach(span -> names.put(span.id(), span.name()));
        Map<String, String> parents = new HashMap<>();
        spans.forEach(span -> parents.put(span.name(), names.get(span.parent())));
        return parents;
    }

    private Map<String, String> attributes(String name) {
        return span(name).attributes();
    }

    private Span span(String name) {
        return collector.of(TRACE).stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still not so").isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
