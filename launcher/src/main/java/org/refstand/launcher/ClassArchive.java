package org.refstand.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The JVM's archive of parsed classes, which makes every later start some seconds quicker. The first start after a build
 * notes the classes it loads (-XX:DumpLoadedClassList); from that note the archive is written once the desk is ready, by
 * a process of the lowest priority. Any failure only means that the next start is no quicker.
 */
final class ClassArchive {
    private static final String NOTE_OPTION = "-XX:DumpLoadedClassList=";

    private ClassArchive() {}

    /**
     * Begins to write the archive, if this start was asked to note its classes.
     *
     * @param product the folder the launcher lies in
     * @param jvm the options and this JVM's class list option among them
     */
    static void writeInBackground(Path product, List<String> jvm) {
        Optional<Path> note = jvm.stream()
                .filter(option -> option.startsWith(NOTE_OPTION))
                .map(option -> Path.of(option.substring(NOTE_OPTION.length())))
                .findFirst();
        if (note.isEmpty()) {
            return;
        }
        Path archive = product.resolve("classes.jsa");
        Path half = product.resolve("classes.half");
        try {
            Process writer = new ProcessBuilder(
                            "nice",
                            "-n",
                            "19",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "@" + product.resolve("jvm.options"),
                            "-Xshare:dump",
                            "-XX:SharedClassListFile=" + note.get(),
                            "-XX:SharedArchiveFile=" + half,
                            "-jar",
                            product.resolve("launcher.jar").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(product.resolve("classes.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(writer::destroyForcibly, "refstand-class-archive"));
            writer.onExit().thenAccept(ended -> publish(ended, half, archive));
        } catch (IOException e) {
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.INFO, "No archive of classes", e);
        }
    }

    private static void publish(Process writer, Path half, Path archive) {
        try {
            if (writer.exitValue() == 0) {
                Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.INFO, "No archive of classes", e);
        }
    }
}
