package org.refstand.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.launcher.DeskProcess;
import org.refstand.launcher.OwnDatabase;
import org.refstand.wire.Api;

/**
 * Two nodes, one of which relays. Broker and nodes come and go; whatever breaks, who keeps the first record of each event id
 * has the whole log, in order for each fixture.
 *
 * <p>{@code -Pfaults}, or {@code -Dkafka.events=…} and {@code -Dkafka.kills=…}, make it longer.
 */
class RelayIT {
    private static final int EVENTS = Integer.getInteger("kafka.events");
    private static final int KILLS = Integer.getInteger("kafka.kills");
    private static final int MATCHES = 100;
    private static final String TOPIC = "refstand.events";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path theirs;

    @TempDir
    Path cluster;

    @TempDir
    Path first;

    @TempDir
    Path second;

    private OwnDatabase database;
    private Broker broker;
    private Map<String, String> settings;
    private final DeskProcess[] nodes = new DeskProcess[2];

    @BeforeEach
    void startAllButTheBroker() throws Exception {
        database = new OwnDatabase(theirs);
        broker = new Broker(cluster);
        settings = database.settings(Desks.settings(broker, Map.of("REFSTAND_KAFKA_EVENTS_BATCH", "10")));
        CompletableFuture<DeskProcess> other = starting(1);
        nodes[0] = DeskProcess.ready(first, settings);
        nodes[1] = other.join();
    }

    private CompletableFuture<DeskProcess> starting(int node) {
        Path data = node == 0 ? first : second;
        return CompletableFuture.supplyAsync(() -> DeskProcess.ready(data, settings));
    }

    @AfterEach
    void endAll() throws Exception {
        for (DeskProcess node : nodes) {
            if (node != null) {
                node.kill();
            }
        }
        broker.close();
        database.kill();
    }

    @Test
    void whatever_breaks_each_event_comes_and_the_first_of_each_in_order_for_each_fixture() throws Exception {
        Api chief = Desks.chief(nodes[0]);
        Desks.importSeason(chief, MATCHES, 10);
        assertThat(nodes[0].statusOf("health/ready")).as("without a broker").isEqualTo(200);
        assertThat(List.of(relay(0), relay(1))).isNotEmpty().doesNotContain("active");

        broker.started().create(3, TOPIC);
        try (TopicReader reader = new TopicReader(broker.servers(), TOPIC)) {
            Desks.await("one of both relays", () -> active() >= 0);
            Desks.await("the other one waits", () -> relay(1 - active()).equals("waiting"));
            killInBetween(reader);
            killBetweenSendingAndMarking(reader);
            stopTheBrokerInBetween();
            Desks.await("everything is there", () -> reader.distinct() == logged());
            compareWithTheLog(reader);
            report(reader);
        }
    }

    /** At random moments, while hundreds of events wait; the killed one comes back while the other works. */
    private void killInBetween(TopicReader reader) throws Exception {
        Random random = new Random();
        int imports = 1;
        while (logged() < EVENTS) {
            Desks.importSeason(Desks.chief(nodes[active()]), MATCHES, hour(imports++));
        }
        for (int i = 0; i < KILLS; i++) {
            int seen = reader.distinct();
            Desks.importSeason(Desks.chief(nodes[active()]), MATCHES, hour(imports++));
            int goal = seen + random.nextInt(MATCHES - 20);
            int victim = active();
            Desks.await("some of it was sent", () -> reader.distinct() >= goal);
            nodes[victim].kill();
            CompletableFuture<DeskProcess> again = starting(victim);
            Desks.await("the other node relays all of it", () -> reader.distinct() == logged());
            nodes[victim] = again.join();
            Desks.await("it is ready again", () -> active() >= 0);
        }
    }

    /** Another one than the time before, so that each import moves every match. */
    private static int hour(int imports) {
        return 10 + imports % 12;
    }

    /** The position cannot be kept; what was sent is sent again by the other node. */
    private void killBetweenSendingAndMarking(TopicReader reader) throws Exception {
        int victim = active();
        int before = reader.distinct();
        int records = reader.records().size();
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            // locks that are no rows: an open transaction would hold up the feed
            statement.execute("select pg_advisory_lock(27)");
            statement.execute("create function wait_for_test() returns trigger language plpgsql as"
                    + " 'begin perform pg_advisory_xact_lock(27); return new; end'");
            statement.execute("create trigger wait_for_test before update on reader_position"
                    + " for each row when (old.reader = 'kafka') execute function wait_for_test()");
            Desks.importSeason(Desks.chief(nodes[victim]), MATCHES, 9);
            Desks.await("a batch was sent", () -> reader.distinct() > before);
            nodes[victim].kill();
            // the database would go on with what the killed one has asked for
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory'");
            statement.execute("select pg_advisory_unlock(27)");
            statement.execute("drop function wait_for_test() cascade");
        }
        CompletableFuture<DeskProcess> again = starting(victim);
        Desks.await("the other node relays all of it", () -> reader.distinct() == logged());
        assertThat(reader.records().size() - records)
                .as("what was sent and not marked came twice")
                .isGreaterThan(reader.distinct() - before);
        nodes[victim] = again.join();
    }

    /** What was read cannot be sent, and the one that has read it is killed. */
    private void stopTheBrokerInBetween() throws Exception {
        broker.stop();
        Desks.importSeason(Desks.chief(nodes[0]), MATCHES, 8);
        assertThat(nodes[0].statusOf("health/ready")).as("without a broker").isEqualTo(200);
        nodes[0].kill();
        broker.started();
        Desks.await("the other node relays", () -> active() == 1);
    }

    private void compareWithTheLog(TopicReader reader) throws Exception {
        List<String> log = database.column("select event_id from event order by xid, position");
        Map<String, List<String>> ordered = byAggregate();
        Set<String> traces = new LinkedHashSet<>(
                database.column("select event_id || ' ' || traceparent from event where traceparent is not null"));
        Map<String, Set<String>> told = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (ConsumerRecord<String, String> record : reader.records()) {
            JsonNode event = JSON.readTree(record.value());
            assertThat(event.get("subject").asText()).endsWith("/" + record.key());
            assertThat(event.get("specversion").asText()).isEqualTo("1.0");
            assertThat(TopicReader.header(record, "content-type"))
                    .hasValue("application/cloudevents+json; charset=UTF-8");
            ids.add(event.get("id").asText());
            TopicReader.header(record, "traceparent").ifPresent(trace -> assertThat(traces)
                    .contains(event.get("id").asText() + " " + trace));
            told.computeIfAbsent(record.key(), key -> new LinkedHashSet<>())
                    .add(event.get("id").asText());
        }
        assertThat(ids).containsExactlyInAnyOrderElementsOf(log);
        assertThat(told.keySet()).isEqualTo(ordered.keySet());
        told.forEach((aggregate, events) ->
                assertThat(events).as(aggregate).containsExactlyElementsOf(ordered.get(aggregate)));
    }

    private Map<String, List<String>> byAggregate() throws Exception {
        Map<String, List<String>> events = new LinkedHashMap<>();
        for (String row : database.column("select aggregate_id || ' ' || event_id from event order by xid, position")) {
            String[] parts = row.split(" ");
            events.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
        }
        return events;
    }

    private void report(TopicReader reader) throws Exception {
        System.out.printf(
                "relay: %d events in the log, %d records in the topic, %d of them repeated, %d kills%n",
                logged(), reader.records().size(), reader.records().size() - reader.distinct(), KILLS + 2);
    }

    private int logged() throws Exception {
        return Integer.parseInt(database.value("select count(*) from event"));
    }

    /** Which node relays; -1: none. */
    private int active() {
        return relay(0).equals("active") ? 0 : relay(1).equals("active") ? 1 : -1;
    }

    private String relay(int node) {
        try {
            return Desks.health(nodes[node], "kafka").at("/data/relay").asText();
        } catch (IllegalStateException e) {
            return "killed";
        }
    }
}
