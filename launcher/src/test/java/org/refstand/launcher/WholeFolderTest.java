package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_half_made_one_does_not_exist_and_is_thrown_away_by_the_next_attempt() throws Exception {
        Path folder = parent.resolve("cluster");
        assertThatIOException()
                .isThrownBy(() -> WholeFolder.make(folder, half -> {
                    Files.createDirectories(half.resolve("deep").resolve("deeper"));
                    throw new IOException("killed");
                }));
        assertThat(folder).doesNotExist();

        WholeFolder.make(folder, half -> Files.createFile(half.resolve("whole")));

        assertThat(parent).isDirectoryContaining(path -> path.equals(folder));
        assertThat(Files.list(parent)).containsExactly(folder);
        assertThat(folder.resolve("whole")).exists();
    }

    @Test
    void one_that_exists_is_left_alone() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("cluster"));

        WholeFolder.make(folder, half -> Files.createFile(half.resolve("new")));

        assertThat(folder).isEmptyDirectory();
    }
}
