package org.refstand.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Starts desks as {@code ./run} does to be quick: without the thorough compiler, and from the archive of classes. One desk of
 * a build notes its classes and makes the archive of them; those before it is there start without.
 */
final class QuickStart {
    private static Process noting;

    private QuickStart() {}

    /** @param start starts a JVM with these options */
    static synchronized Process of(Path product, Function<List<String>, Process> start) throws IOException {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        Path archive = product.resolve("classes.jsa");
        if (isNewer(archive, product.resolve("launcher.jar"))) {
            options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:class+path=off"));
            return start.apply(options);
        }
        if (noting != null && noting.isAlive()) {
            return start.apply(options);
        }
        options.add("-XX:DumpLoadedClassList=" + product.resolve("classes.list"));
        noting = start.apply(options);
        return noting;
    }

    private static boolean isNewer(Path file, Path other) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) > 0;
    }
}
