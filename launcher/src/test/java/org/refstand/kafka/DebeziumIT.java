package org.refstand.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.Header;
import io.debezium.engine.format.Json;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.launcher.OwnDatabase;

/** Debezium's outbox event router reads our table as docs/kafka.md says: the settings tried here are those of the page. */
class DebeziumIT {
    private static final Path MIGRATIONS = Path.of("..", "src-db", "migration");
    private static final Path PAGE = Path.of("..", "docs", "kafka.md");
    private static final UUID FIXTURE = UUID.fromString("019aa000-0000-7000-8000-000000000002");

    private static final String PASSWORD = "for the test only";

    @TempDir
    Path theirs;

    @TempDir
    Path own;

    private OwnDatabase database;
    private final List<ChangeEvent<String, String>> told = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private DebeziumEngine<ChangeEvent<String, String>> engine;

    @BeforeEach
    void a_database_that_writes_its_changes_for_others() throws Exception {
        Quiet.libraries();
        database = new OwnDatabase(theirs);
        database.stop();
        database.startAgain("-c wal_level=logical");
        try (Stream<Path> files = Files.list(MIGRATIONS);
                Connection session = database.connect();
                Statement statement = session.createStatement()) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("V"))
                    .sorted()
                    .toList()) {
                statement.execute(Files.readString(file));
            }
        }
    }

    @AfterEach
    void endAll() throws Exception {
        engine.close();
        thread.shutdown();
        assertThat(thread.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        database.kill();
    }

    @Test
    void the_event_router_tells_what_was_there_and_what_comes_in_order_and_once_after_a_restart() throws Exception {
        List<UUID> written = new ArrayList<>();
        written.add(happened("FixtureCreated", "{\"id\": \"" + FIXTURE + "\", \"number\": \"1\"}", 1));
        publish();
        start();
        Desks.await("the snapshot", () -> told.size() == 1);
        written.add(happened("FixturePostponed", "{\"id\": \"" + FIXTURE + "\"}", 2));
        Desks.await("the next one", () -> told.size() == 2);
        engine.close();
        written.add(happened("FixtureCancelled", "{\"id\": \"" + FIXTURE + "\"}", 3));
        start();
        Desks.await("the one that happened meanwhile", () -> told.size() >= 3);

        assertThat(told.stream().map(event -> header(event, "id")).distinct())
                .containsExactlyElementsOf(written.stream().map(UUID::toString).toList());
        ChangeEvent<String, String> first = told.get(0);
        assertThat(first.destination()).isEqualTo("refstand.events.debezium");
        assertThat(first.key()).contains(FIXTURE.toString());
        JsonNode payload = new ObjectMapper().readTree(first.value());
        assertThat(payload.get("number").asText()).isEqualTo("1");
        assertThat(header(first, "type")).isEqualTo("FixtureCreated");
        assertThat(header(first, "typeVersion")).isEqualTo("1");
        assertThat(header(first, "aggregateVersion")).isEqualTo("1");
        assertThat(header(first, "traceparent")).startsWith("00-");
    }

    /** As the page says. */
    private void publish() throws Exception {
        database.executeAsSuperuser("create role debezium login replication password '" + PASSWORD + "'");
        database.execute(block("sql").split(";\\s*\n"));
    }

    /** With the settings of the page, and where this one keeps its place. */
    private void start() throws Exception {
        Properties settings = new Properties();
        try (Reader page = new StringReader(block("properties"))) {
            settings.load(page);
        }
        settings.putAll(Map.of(
                "name", "refstand",
                "database.hostname", "127.0.0.1",
                "database.port", Integer.toString(database.port()),
                "database.user", "debezium",
                "database.password", PASSWORD,
                "offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore",
                "offset.storage.file.filename", own.resolve("offsets").toString(),
                "offset.flush.interval.ms", "0",
                "converter.schemas.enable", "false",
                "header.converter.schemas.enable", "false"));
        engine = DebeziumEngine.create(Json.class, Json.class, Json.class)
                .using(settings)
                .notifying((Consumer<ChangeEvent<String, String>>) told::add)
                .build();
        thread.execute(engine);
    }

    /** The first block of this language on the page, behind the heading about Debezium. */
    private static String block(String language) throws Exception {
        String page = Files.readString(PAGE);
        String from = page.substring(page.indexOf("## Debezium"));
        String open = "```" + language + "\n";
        int begin = from.indexOf(open) + open.length();
        return from.substring(begin, from.indexOf("```", begin));
    }

    private static String header(ChangeEvent<String, String> event, String name) {
        String found = event.headers().stream()
                .filter(header -> header.getKey().equals(name))
                .map(Header::getValue)
                .map(Object::toString)
                .collect(Collectors.joining());
        return found.replaceFirst("^\"(.*)\"$", "$1");
    }

    /** Written as the desk writes it. */
    private UUID happened(String type, String payload, int version) throws Exception {
        UUID id = UUID.fromString("019aa000-0000-7000-8000-00000000010" + version);
        try (Connection session = database.connect();
                PreparedStatement insert = session.prepareStatement(
                        """
                        insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                           payload, concerns, command_id, occurred_at, traceparent)
                        values (?, 'Fixture', ?, ?, ?, 1, cast(? as jsonb), array[cast(? as uuid)], ?, now(), ?)""")) {
            insert.setObject(1, id);
            insert.setObject(2, FIXTURE);
            insert.setInt(3, version);
            insert.setString(4, type);
            insert.setString(5, payload);
            insert.setObject(6, FIXTURE);
            insert.setObject(7, UUID.randomUUID());
            insert.setString(8, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            insert.executeUpdate();
        }
        return id;
    }
}
