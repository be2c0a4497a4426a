package org.refstand.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.launcher.DeskProcess;
import org.refstand.launcher.OwnDatabase;
import org.refstand.wire.Api;

/** An outside league system writes to the inbox, also rubbish, also twice, also while parts of the desk are away. */
class InboxIT {
    private static final String INBOX = "refstand.fixtures.inbox";
    private static final String DEAD = INBOX + ".dead";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    Path theirs;

    @TempDir
    Path cluster;

    @TempDir
    Path data;

    private OwnDatabase database;
    private Broker broker;
    private DeskProcess desk;
    private KafkaProducer<String, byte[]> league;

    @BeforeEach
    void startAll() throws Exception {
        database = new OwnDatabase(theirs);
        broker = new Broker(cluster);
        CompletableFuture<DeskProcess> starting =
                CompletableFuture.supplyAsync(() -> DeskProcess.ready(data, settings("refstand")));
        broker.started().create(2, INBOX, DEAD);
        desk = starting.join();
        league = new KafkaProducer<>(
                // any compression must be understood
                Map.of("bootstrap.servers", broker.servers(), "compression.type", "zstd", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private Map<String, String> settings(String group) {
        return database.settings(Desks.settings(
                broker,
                Map.of(
                        "REFSTAND_KAFKA_RELAY", "false",
                        "REFSTAND_KAFKA_INBOX_ACCOUNT", "league-system",
                        "REFSTAND_KAFKA_INBOX_GROUP", group)));
    }

    @AfterEach
    void endAll() throws Exception {
        league.close();
        desk.kill();
        broker.close();
        database.kill();
    }

    @Test
    void each_message_has_its_effect_once_and_what_cannot_be_done_is_laid_aside_with_the_reason() throws Exception {
        try (TopicReader dead = new TopicReader(broker.servers(), DEAD)) {
            Api chief = Desks.chief(desk);
            Desks.importSeason(chief, 4, 10);
            says("1", "cancel", "1");
            Desks.await("the account is missing", () -> state().equals("failing"));
            assertThat(status(1)).isEqualTo("SCHEDULED");
            Desks.addAssigner(chief, "league-system");
            Desks.await("the message had waited", () -> status(1).equals("CANCELLED"));
            assertThat(database.value("select n.name from event e join event_actor n on n.account = e.actor"
                            + " where e.type = 'FixtureCancelled'"))
                    .isEqualTo("League system");

            sameMessagesAgain();
            rubbish(dead);
            databaseAway();
            wholeTopicAgain();

            assertThat(dead.records().stream().map(InboxIT::place).distinct())
                    .as("nothing that can be done lies there")
                    .hasSize(8);
            assertThat(database.value("select count(*) from kafka_inbox")).isEqualTo("4");
            assertThat(database.value(
                            "select count(*) from event where type in ('FixturePostponed', 'FixtureCancelled')"))
                    .isEqualTo("4");
        }
    }

    /** Also in the other partition, whose order has nothing to do with that of the first. */
    private void sameMessagesAgain() throws Exception {
        for (int i = 0; i < 20; i++) {
            send("key " + i, message("2", "postpone", "\"number\": \"2\""));
        }
        Desks.await("it is done", () -> status(2).equals("POSTPONED"));
        assertThat(database.value("select traceparent from event where type = 'FixturePostponed'"))
                .contains(TRACE);
    }

    private void rubbish(TopicReader dead) throws Exception {
        send("a", "no JSON at all");
        league.send(new ProducerRecord<>(INBOX, "a", null)).get();
        send("a", message("3", "paint", "\"number\": \"3\""));
        send("a", message("4", "reschedule", "\"number\": \"3\""));
        send("a", message("5", "cancel", "\"number\": \"99\""));
        send("a", message("2", "cancel", "\"number\": \"2\""));
        send("a", message("6", "postpone", "\"number\": \"1\""));
        send("a", message("7", "cancel", "\"number\": \"3\", \"more\": \"" + "x".repeat(100_000) + "\""));
        Desks.await("all of it is laid aside", () -> dead.records().size() == 8);
        assertThat(dead.records().stream().map(InboxIT::code))
                .containsExactly(
                        "MESSAGE_UNREADABLE",
                        "MESSAGE_UNREADABLE",
                        "MESSAGE_TYPE_UNKNOWN",
                        "FIELD_REQUIRED",
                        "MESSAGE_NAME_UNKNOWN",
                        "MESSAGE_ID_REUSED",
                        "FIXTURE_WRONG_STATUS",
                        "MESSAGE_TOO_LARGE");
        ConsumerRecord<String, String> missing = dead.records().get(3);
        assertThat(missing.key()).isEqualTo("a");
        assertThat(missing.value()).isEqualTo(message("4", "reschedule", "\"number\": \"3\""));
        assertThat(TopicReader.header(missing, "refstand-field")).hasValue("date");
        assertThat(TopicReader.header(missing, "refstand-reason")).hasValue("The field date is missing.");
        assertThat(TopicReader.header(missing, "refstand-reason-de")).hasValue("Das Feld date fehlt.");
        assertThat(TopicReader.header(missing, "refstand-topic")).hasValue(INBOX);
        assertThat(TopicReader.header(missing, "refstand-partition")).isPresent();
        assertThat(TopicReader.header(missing, "refstand-offset")).isPresent();
        assertThat(dead.records().get(7).value()).isEmpty();
    }

    /** What fails because the database is away is no fault of the message. */
    private void databaseAway() throws Exception {
        database.stop();
        says("8", "postpone", "3");
        Desks.await("it has tried", () -> state().equals("failing"));
        database.startAgain();
        Desks.await("it is done", () -> status(3).equals("POSTPONED"));
    }

    /** A group that nobody knows reads from the beginning, as one does whose place was forgotten. */
    private void wholeTopicAgain() throws Exception {
        desk.close();
        desk = DeskProcess.ready(data, settings("another"));
        says("9", "cancel", "4");
        Desks.await("the last one is done", () -> status(4).equals("CANCELLED"));
    }

    private static String code(ConsumerRecord<String, String> record) {
        return TopicReader.header(record, "refstand-code").orElse("none");
    }

    private static String place(ConsumerRecord<String, String> record) {
        return TopicReader.header(record, "refstand-partition").orElse("none") + "/"
                + TopicReader.header(record, "refstand-offset").orElse("none");
    }

    private void says(String id, String kind, String number) throws Exception {
        send("key", message(id, kind, "\"number\": \"" + number + "\""));
    }

    private void send(String key, String text) throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(INBOX, key, text.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("traceparent", ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(StandardCharsets.US_ASCII));
        league.send(record).get();
    }

    private static String message(String id, String kind, String fields) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "https://league.example.org",
                 "type": "org.refstand.inbox.fixture.%s", "data": {"league": "Oberliga", "season": "2026/27", %s}}"""
                .formatted(id, kind, fields);
    }

    private String state() {
        return Desks.health(desk, "kafka").at("/data/inbox").asText();
    }

    private String status(int number) throws Exception {
        return database.value("select status from fixture where number = '" + number + "'");
    }
}
