package org.refstand.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is there as a whole or not at all: it is made aside and renamed, so that what was killed in the middle is
 * never taken for finished.
 */
final class WholeFolder {
    private WholeFolder() {}

    /** Fills the folder it is given. */
    interface Maker {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /**
     * Makes the folder unless it exists. Halves that earlier attempts left beside it are thrown away.
     *
     * @throws IOException what the maker throws; the folder does not exist then
     */
    static void make(Path folder, Maker maker) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return;
        }
        String aside = "making-" + folder.getFileName() + "-";
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder.getParent(), aside + "*")) {
            for (Path half : halves) {
                delete(half);
            }
        }
        Path half = Files.createTempDirectory(folder.getParent(), aside);
        maker.fill(half);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : content) {
            Files.deleteIfExists(path);
        }
    }
}
