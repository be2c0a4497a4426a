package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed stays, whatever ends the server. */
class EmbeddedDatabaseIT {
    @TempDir
    Path data;

    private DataFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new DataFolder(data);
    }

    @AfterEach
    void endWhatIsLeft() throws Exception {
        folder.killServer();
    }

    @Test
    void keeps_its_rows_over_an_orderly_end() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.startedIn(data);
        folder.execute("create table kept (word text)", "insert into kept values ('kept')");
        first.stop();
        assertThat(folder.serverRuns()).isFalse();

        EmbeddedDatabase second = EmbeddedDatabase.startedIn(data);

        assertThat(second.wasFoundRunning()).isFalse();
        assertThat(folder.query("select word from kept")).isEqualTo("kept");
    }

    @Test
    void keeps_its_rows_when_it_is_killed() throws Exception {
        EmbeddedDatabase.startedIn(data);
        folder.execute("create table kept (word text)", "insert into kept values ('kept')");
        folder.killServer();

        EmbeddedDatabase second = EmbeddedDatabase.startedIn(data);

        assertThat(second.wasFoundRunning()).isFalse();
        assertThat(folder.query("select word from kept")).isEqualTo("kept");
    }

    @Test
    void is_started_again_where_it_was_when_it_is_killed_in_the_middle() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.startedIn(data);
        Settings.Connection before = database.connection();
        folder.execute("create table kept (word text)", "insert into kept values ('kept')");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        DatabaseWatch.begin(database, new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));

        folder.killServer();

        Instant limit = Instant.now().plusSeconds(30);
        while (!said.toString(StandardCharsets.UTF_8).contains("started again")) {
            assertThat(Instant.now()).isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(folder.query("select word from kept")).isEqualTo("kept");
        assertThat(database.connection()).isEqualTo(before);
        assertThat(folder.query("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void is_not_started_again_once_it_was_told_to_end() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.startedIn(data);
        folder.killServer();
        database.stop();

        assertThat(database.startAgain()).isFalse();
        assertThat(database.isRunning()).isFalse();
    }

    @Test
    void a_first_start_that_was_killed_while_it_made_the_database_is_begun_anew() throws Exception {
        Path half = Files.createDirectories(data.resolve("making-database-0815"));
        Files.writeString(half.resolve("PG_VERSION"), "17\n"); // what initdb writes before anything else

        EmbeddedDatabase.startedIn(data);

        assertThat(folder.query("select current_user")).isEqualTo("refstand");
        assertThat(half).doesNotExist();
    }

    @Test
    void a_server_left_behind_is_used_on() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.startedIn(data);

        EmbeddedDatabase second = EmbeddedDatabase.startedIn(data);

        assertThat(second.wasFoundRunning()).isTrue();
        assertThat(second.connection()).isEqualTo(first.connection());
        second.stop();
        assertThat(folder.serverRuns()).isFalse();
    }

    @Test
    void a_note_of_a_server_whose_number_is_somebody_else_s_now_is_not_believed() throws Exception {
        EmbeddedDatabase.startedIn(data).stop();
        String me = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.note(), me + "\n" + data.resolve("database") + "\n1\n5432\n\n127.0.0.1\n");

        assertThat(EmbeddedDatabase.startedIn(data).wasFoundRunning()).isFalse();
    }

    @Test
    void flushes_each_commit_and_speaks_to_this_machine_alone() throws Exception {
        EmbeddedDatabase.startedIn(data);

        assertThat(folder.query("show fsync")).isEqualTo("on");
        assertThat(folder.query("show synchronous_commit")).isEqualTo("on");
        assertThat(folder.query("show full_page_writes")).isEqualTo("on");
        assertThat(folder.query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(folder.query("select usesuper from pg_user where usename = current_user"))
                .isEqualTo("f");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refuses_data_of_another_major_version() throws Exception {
        EmbeddedDatabase.startedIn(data).stop();
        Files.writeString(data.resolve("database").resolve("PG_VERSION"), "16\n");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EmbeddedDatabase.startedIn(data))
                .withMessageContaining("written by PostgreSQL 16");
    }
}
