package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run check}: whether the history of a whole database is whole, told to the person at the terminal. */
class HistoryCommandIT {
    private static final Map<String, String> USUAL = Map.of();

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        new DataFolder(data).killServer();
    }

    @Test
    void where_no_desk_was_there_is_nothing_to_check_and_nothing_is_made() {
        DeskProcess check = DeskProcess.checked(elsewhere.resolve("none"), USUAL);
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.output()).contains("There is no database in " + elsewhere.resolve("none"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_demo_is_whole_until_somebody_changes_a_row_by_hand() throws Exception {
        DataFolder folder = new DataFolder(data);
        Settings.Connection database;
        try (DeskProcess desk = DeskProcess.ready(data, USUAL)) {
            caughtUp(folder);
            String before = everything(folder);
            DeskProcess whole = DeskProcess.checked(data, USUAL);
            assertThat(whole.output()).containsPattern("Looked at \\d+ objects: .*Club \\d+, .*Fixture \\d+.*\\.");
            assertThat(whole.output()).contains("Everything is as its events say.");
            assertThat(whole.exitCode()).isZero();
            assertThat(everything(folder)).as("nothing was changed").isEqualTo(before);
            assertThat(desk.statusOf("health/ready")).as("the desk serves on").isEqualTo(200);

            database = EmbeddedDatabase.runningIn(data).orElseThrow();
            changesNothing(database.readOnly());

            String club = folder.query("select id from club order by id limit 1");
            String name = folder.query("select name from club where id = '" + club + "'");
            folder.execute("update club set name = 'Changed by hand', active = not active where id = '" + club + "'");
            DeskProcess named = DeskProcess.checked(
                    elsewhere,
                    Map.of(
                            "DB_URL", database.url(),
                            "DB_USER", database.user(),
                            "DB_PASSWORD", database.password()));
            assertThat(named.output())
                    .contains("1 of them is not as its events say:")
                    .contains("Club " + club + ": details.name is \"Changed by hand\" in its row, and its events say \""
                            + name + "\"")
                    .doesNotContain(database.password());
            assertThat(named.exitCode()).isEqualTo(1);

            // as if the desk were an older one
            folder.execute("delete from flyway_schema_history where installed_rank ="
                    + " (select max(installed_rank) from flyway_schema_history)");
        }
        DeskProcess older = DeskProcess.checked(data, USUAL);
        assertThat(older.output()).contains("The database belongs to an older version of Refstand");
        assertThat(older.exitCode()).isEqualTo(2);
        assertThat(folder.serverRuns()).as("it ended with the check").isFalse();
    }

    /** The readers of the demo's log need a moment, and write notices. */
    private static void caughtUp(DataFolder folder) throws Exception {
        Instant limit = Instant.now().plusSeconds(60);
        while (!folder.query("select min(position) = (select max(position) from event) and count(*) > 1"
                        + " from reader_position")
                .equals("t")) {
            assertThat(Instant.now()).as("the readers are still not through").isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String everything(DataFolder folder) throws Exception {
        return folder.query("select count(*) || ' ' || max(position) from event")
                + folder.query("select string_agg(version, ' ' order by installed_rank) from flyway_schema_history")
                + folder.query("select string_agg(reader || position, ' ' order by reader) from reader_position");
    }

    private static void changesNothing(Settings.Connection connection) throws SQLException {
        try (Connection session =
                        DriverManager.getConnection(connection.url(), connection.user(), connection.password());
                Statement statement = session.createStatement()) {
            for (boolean autoCommit : new boolean[] {true, false}) {
                session.setAutoCommit(autoCommit);
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("update club set name = 'x'"))
                        .withMessageContaining("read-only transaction");
            }
        }
    }
}
