package org.refstand.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked once beside the data they serve. */
final class PostgresBinaries {
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");

    private final Path folder;
    private final List<String> prefix;

    private PostgresBinaries(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** The version that is bundled, such as 17.11.0. */
    static String version() {
        Properties versions = new Properties();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("versions.properties is missing from the launcher", e);
        }
        return versions.getProperty("postgresql");
    }

    /**
     * Unpacks the bundled version into a folder of its own, unless that was done before.
     *
     * @throws Refusal when this machine cannot run it
     */
    static PostgresBinaries unpackedIn(Path data) throws IOException, InterruptedException {
        Path folder = data.resolve("postgresql-" + version());
        WholeFolder.make(folder, half -> {
            unpack(half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
        return new PostgresBinaries(folder, asNobodyWhenRoot());
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws IOException when it fails, with what it said
     */
    void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("refstand-" + program, ".log");
        try {
            // a file and not a pipe: the server it starts would keep the pipe open
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: "
                        + Files.readString(said, StandardCharsets.UTF_8).strip());
            }
        } finally {
            Files.delete(said);
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = ARCHIVES.get(System.getProperty("os.arch"));
        InputStream packed = "Linux".equals(System.getProperty("os.name")) && archive != null
                ? PostgresBinaries.class.getResourceAsStream("/" + archive)
                : null;
        if (packed == null) {
            throw new Refusal("No embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ": set DB_URL, DB_USER and DB_PASSWORD for one of your own.");
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    place(entry, tar, path);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = path.getParent().endsWith("bin");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is somebody else, with the same files. */
    private static List<String> asNobodyWhenRoot() throws IOException, InterruptedException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "--user");
        if (!succeeds(unshare)) {
            throw new Refusal(
                    "PostgreSQL does not run as root here: start Refstand as an ordinary user, or set DB_URL.");
        }
        return unshare;
    }

    private static boolean succeeds(List<String> prefix) throws InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }
}
