package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be started says why in one sentence, and quickly. */
class RefusalIT {
    @TempDir
    Path folder;

    @Test
    void a_port_in_use() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertRefused(
                    folder,
                    Map.of("PORT", port),
                    "Port " + port + " of 127.0.0.1 cannot be listened on (Address already in use)");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(file.resolve("data"), Map.of(), "cannot be written");
    }

    @Test
    void a_database_that_does_not_answer() throws IOException {
        String nobody = "jdbc:postgresql://127.0.0.1:" + FreePort.onLoopback() + "/desk";

        assertRefused(
                folder,
                Map.of("DB_URL", nobody, "DB_USER", "desk", "DB_PASSWORD", "s3cret"),
                "The database at DB_URL cannot be used (" + nobody + " as desk)");
    }

    private static void assertRefused(Path data, Map<String, String> settings, String sentence) {
        DeskProcess desk = DeskProcess.launched(data, settings);

        assertThat(desk.exitCode()).isEqualTo(1);
        assertThat(desk.output()).contains("Refstand: ", sentence).doesNotContain("Exception", "\tat ", "s3cret");
    }
}
