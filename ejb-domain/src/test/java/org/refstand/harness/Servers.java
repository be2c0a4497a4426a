package org.refstand.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two servers of a run of container tests and what Payara Micro is told: bind loopback only, on a free port,
 * without a cluster, and take the database of this run.
 */
final class Servers implements AutoCloseable {

    private static final String LOOPBACK_ONLY = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";
    private static final int LINES_OF_A_FAILURE = 60;

    private final TestDatabase database;
    private final int port;

    private Servers(TestDatabase database, int port) {
        this.database = database;
        this.port = port;
    }

    /** Starts the database and chooses the port; Payara Micro starts with the deployment. */
    static Servers start() {
        try {
            emptied(folder().resolve("tmp"));
            Files.writeString(folder().resolve("preboot.txt"), LOOPBACK_ONLY);
            Files.deleteIfExists(log());
            return new Servers(TestDatabase.start(folder()), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException("The container tests cannot be prepared in " + folder(), e);
        }
    }

    /** The folder of everything that the servers of this run read and write. */
    static Path folder() {
        return Path.of(System.getProperty("container.dir", "target/container")).toAbsolutePath();
    }

    /** Payara Micro numbers its log files. */
    private static Path log() {
        return folder().resolve("payara.log.0");
    }

    int port() {
        return port;
    }

    /** The properties of Arquillian's Payara Micro container. */
    Map<String, String> containerProperties() {
        return Map.of(
                "microJar", folder().resolve("payara-micro.jar").toString(),
                "randomHttpPort", "false",
                "autoBindHttp", "false",
                "outputToConsole", "false",
                "startupTimeoutInSeconds", "120",
                "cmdOptions", String.join(" ", javaOptions()),
                "extraMicroOptions", String.join(" ", microOptions()));
    }

    private List<String> javaOptions() {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // the tests' code runs a few times only: no time for the second compiler
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder().resolve("tmp"),
                "-D" + World.ADDRESS + "=http://127.0.0.1:" + port + "/" + TestArchive.NAME,
                // so long that whatever is heard was heard because of a NOTIFY
                "-Drefstand.feed.poll=60000",
                // the tests' receivers listen on this machine
                "-Drefstand.webhook.allow.private=true",
                "-Drefstand.webhook.circuit.millis=400",
                "-Ddb.url=" + database.url(),
                "-Ddb.user=" + TestDatabase.USER,
                "-Ddb.password=" + TestDatabase.PASSWORD);
    }

    private List<String> microOptions() {
        return List.of(
                "--port",
                Integer.toString(port),
                "--nohazelcast",
                "--prebootcommandfile",
                folder().resolve("preboot.txt").toString(),
                "--logtofile",
                folder().resolve("payara.log").toString());
    }

    /** What the container's log says about a failed deployment: the causes first. */
    static String failure() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("SEVERE")
                            || line.contains("Caused by")
                            || line.contains("Exception")
                            || line.contains("WELD-"))
                    .limit(LINES_OF_A_FAILURE)
                    .collect(Collectors.joining("\n", "See " + log() + "\n", ""));
        } catch (IOException e) {
            return "No log at " + log() + ": " + e.getMessage();
        }
    }

    /** Payara Micro and its adapter leave what they unpacked, a hundred megabytes a run. */
    private static void emptied(Path tmp) throws IOException {
        Files.createDirectories(tmp);
        try (Stream<Path> files = Files.walk(tmp)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(tmp)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
