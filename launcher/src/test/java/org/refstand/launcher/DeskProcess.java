package org.refstand.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product, started as its user starts it: a JVM of its own, with settings from the environment. */
public final class DeskProcess implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final URI address;
    private final Path said;
    /** What it printed, as soon as it has ended and nothing is left of it. */
    private String last;

    private DeskProcess(Process process, URI address, Path said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /** Starts it on a free port, with these settings on top, and does not wait. */
    public static DeskProcess launched(Path data, Map<String, String> settings) {
        return launched(data, settings, List.of());
    }

    /** Has it check the history instead, and waits until that has ended. */
    static DeskProcess checked(Path data, Map<String, String> settings) {
        DeskProcess check = launched(data, settings, List.of("check"));
        check.awaitEnd(READY_LIMIT);
        return check;
    }

    private static DeskProcess launched(Path data, Map<String, String> settings, List<String> arguments) {
        try {
            int port = FreePort.onLoopback();
            Path product = Path.of(System.getProperty("refstand.product"));
            Path said = Files.createTempFile("refstand-", ".out");
            Map<String, String> environment = new HashMap<>(settings);
            environment.putIfAbsent("PORT", Integer.toString(port));
            environment.putIfAbsent("DATA", data.toString());
            Process process = QuickStart.of(product, options -> {
                List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + product.resolve("jvm.options")));
                command.addAll(options);
                command.addAll(List.of("-jar", product.resolve("launcher.jar").toString()));
                command.addAll(arguments);
                return started(command, environment, said);
            });
            return new DeskProcess(process, URI.create("http://127.0.0.1:" + port + "/"), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process started(List<String> command, Map<String, String> environment, Path said) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it says that it is ready. */
    public static DeskProcess ready(Path data, Map<String, String> settings) {
        DeskProcess desk = launched(data, settings);
        desk.awaitReady();
        return desk;
    }

    /** Where it answers, ending in a slash. */
    public URI address() {
        return address;
    }

    /** What it printed so far. */
    public synchronized String output() {
        return last == null ? read() : last;
    }

    private String read() {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It has ended as it should: nothing of it stays behind. */
    private synchronized void forgetFile() {
        if (last == null) {
            last = read();
            try {
                Files.delete(said);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The status of a GET, 0 when nobody answers. */
    public int statusOf(String path) {
        try {
            HttpURLConnection request =
                    (HttpURLConnection) address.resolve(path).toURL().openConnection();
            request.setConnectTimeout(2000);
            request.setReadTimeout(10_000);
            return request.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Waits for its own end. */
    public int exitCode() {
        return awaitEnd(END_LIMIT);
    }

    private int awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end; it said:\n" + output());
            }
            forgetFile();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as Ctrl-C does: everything it started ends with it. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    /** Ends it as kill -9 does: it cannot do anything about it. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    private void awaitReady() {
        Instant limit = Instant.now().plus(READY_LIMIT);
        // the line and not the address alone: the launcher waits for the address itself, then tells how to log in
        while (!output().contains("Ctrl-C") || statusOf("health/ready") != HttpURLConnection.HTTP_OK) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                close();
                throw new IllegalStateException("it did not get ready; it said:\n" + output());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
