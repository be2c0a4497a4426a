package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that somebody else runs; here the bundled one plays it. */
class OutsideDatabaseIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path theirs;

    @TempDir
    Path data;

    private EmbeddedDatabase server;
    private Settings.Connection named;

    @BeforeEach
    void startServer() throws Exception {
        server = EmbeddedDatabase.startedIn(theirs);
        named = server.connection();
    }

    @AfterEach
    void endServer() throws Exception {
        new DataFolder(theirs).killServer();
    }

    @Test
    void nobody_is_in_it_until_an_administrator_is_named() throws Exception {
        DataFolder folder = new DataFolder(theirs);
        try (DeskProcess desk = DeskProcess.ready(data, with("REFSTAND_ADMIN_PASSWORD", "short"))) {
            assertThat(desk.output()).contains("No administrator was made: A password needs at least 12 characters.");
            assertThat(desk.output()).doesNotContain("refstand-demo", named.password());
            assertThat(folder.query("select count(*) from account")).isEqualTo("0");
            assertThat(folder.query("select count(*) from fixture")).isEqualTo("0");

            server.stop();
            await(desk, HttpURLConnection.HTTP_UNAVAILABLE);
            startAgain();
            await(desk, HttpURLConnection.HTTP_OK);
        }
        try (DeskProcess desk = DeskProcess.ready(data, with("REFSTAND_ADMIN_PASSWORD", "long-enough-to-count"))) {
            assertThat(desk.output()).doesNotContain("No administrator");
            assertThat(folder.query("select login from account")).isEqualTo("chief");
        }
    }

    @Test
    void it_is_refused_in_a_sentence_when_it_cannot_be_used() throws Exception {
        refused(named.url(), "refstand", "wrong").withMessageContaining("password authentication failed");
        refused(named.url().replace("/refstand", "/nowhere"), "refstand", named.password())
                .withMessageContaining("database \"nowhere\" does not exist");
        refused("jdbc:postgresql://nowhere.invalid/refstand", "refstand", "secret")
                .withMessageContaining("there is no host nowhere.invalid");
        refused(named.url() + "?password=in-the-url&user=nobody", "nobody", "").withMessageNotContaining("in-the-url");
    }

    @Test
    void it_is_refused_when_the_schema_cannot_be_made_in_it() throws Exception {
        asSuperuser("create role guest login password 'guest'");
        refused(named.url(), "guest", "guest").withMessageContaining("alter database … owner to guest");

        asSuperuser("grant create on schema public to guest");
        refused(named.url(), "guest", "guest").withMessageContaining("create extension btree_gist");

        asSuperuser("create extension btree_gist");
        assertThat(OutsideDatabase.checkedVersion(new Settings.Connection(named.url(), "guest", "guest")))
                .isNotEmpty();

        asSuperuser("create database latin encoding 'LATIN1' locale 'C' template template0 owner guest");
        refused(named.url().replace("/refstand", "/latin"), "guest", "guest").withMessageContaining("encoding 'UTF8'");
    }

    @Test
    void one_that_is_too_old_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OutsideDatabase.refuseTooOld(14, "14.19"))
                .withMessageContaining("PostgreSQL 14.19; Refstand needs 15 or newer");
        OutsideDatabase.refuseTooOld(15, "15.0");
    }

    /** Where it was: the desk knows no other place. */
    private void startAgain() throws Exception {
        String port = URI.create(named.url().substring("jdbc:".length())).getPort() + "";
        String cluster = theirs.resolve("database").toString();
        String log = theirs.resolve("logs").resolve("again.log").toString();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        PostgresBinaries.unpackedIn(theirs).run("pg_ctl", "start", "-w", "-D", cluster, "-l", log, "-o", options);
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> settings =
                new HashMap<>(Map.of("DB_URL", named.url(), "DB_USER", named.user(), "DB_PASSWORD", named.password()));
        settings.put("REFSTAND_ADMIN_LOGIN", "chief");
        settings.put(name, value);
        return settings;
    }

    private static void await(DeskProcess desk, int status) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (desk.statusOf("health/ready") != status && Instant.now().isBefore(limit)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(desk.statusOf("health/ready")).isEqualTo(status);
    }

    private void asSuperuser(String command) throws SQLException {
        try (Connection session = DriverManager.getConnection(named.url(), "postgres", named.password());
                Statement statement = session.createStatement()) {
            statement.execute(command);
        }
    }

    private static ThrowableAssertAlternative<Refusal> refused(String url, String user, String password) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OutsideDatabase.checkedVersion(new Settings.Connection(url, user, password)));
    }
}
