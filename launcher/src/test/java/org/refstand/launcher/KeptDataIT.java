package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole desk is killed in the middle of its work and started again. */
class KeptDataIT {
    private static final Map<String, String> NO_DEMO = Map.of("DEMO", "false");

    @TempDir
    Path data;

    private DeskProcess desk;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        desk.close();
        new DataFolder(data).killServer();
    }

    @Test
    void what_was_committed_survives_a_kill_of_the_desk() throws Exception {
        DataFolder folder = new DataFolder(data);
        desk = DeskProcess.ready(data, NO_DEMO);
        folder.execute("create table kept (word text)", "insert into kept values ('kept')");

        DeskProcess another = DeskProcess.launched(data, NO_DEMO);
        assertThat(another.exitCode()).isEqualTo(1);
        assertThat(another.output()).contains("Another Refstand is running on " + data);

        desk.kill();
        assertThat(folder.serverRuns()).as("nobody could end it").isTrue();
        desk = DeskProcess.ready(data, NO_DEMO);

        assertThat(desk.output()).contains("found running");
        assertThat(folder.query("select word from kept")).isEqualTo("kept");
        desk.close();
        assertThat(folder.serverRuns())
                .as("it ended although it was only found")
                .isFalse();
    }
}
