package org.refstand.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL that comes with the desk. Its data stays in a folder, is flushed to disk at every commit, and is reached
 * over loopback only, with a password that is made at random for each folder.
 */
final class EmbeddedDatabase {
    private static final String SUPERUSER = "postgres";
    private static final String DESK = "refstand";
    /** A server that was killed replays its log first. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(10);
    /** SQLSTATE cannot_connect_now. */
    private static final String STARTING_UP = "57P03";

    private static final int PASSWORD_BYTES = 24;
    /** Of the note that a running server keeps. */
    private static final int PORT_LINE = 3;

    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // said here so that nothing can turn them off unseen: what was committed is on the disk
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // one forgotten transaction would hold up the event feed for everybody
            "idle_in_transaction_session_timeout=60000",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path cluster;
    private final PostgresBinaries binaries;
    private final String password;
    private final boolean found;
    private final Path log;
    private int port;
    private volatile boolean stopped;

    private EmbeddedDatabase(Path data, PostgresBinaries binaries) throws IOException, InterruptedException {
        this.cluster = cluster(data);
        this.log = data.resolve("logs").resolve("postgresql.log");
        this.binaries = binaries;
        Path secret = secret(data);
        WholeFolder.make(cluster, half -> {
            writeNewPassword(secret);
            initialise(half, secret);
        });
        refuseOtherMajorVersion();
        this.password = Files.readString(secret).strip();
        this.found = findRunning();
        if (!found) {
            port = FreePort.onLoopback();
            start();
        }
        ensureDeskDatabase();
    }

    /**
     * Starts the server on the data in the folder, or makes a new database when there is none. A server that survived
     * its launcher is used on.
     *
     * @throws Refusal when it cannot run here
     */
    static EmbeddedDatabase startedIn(Path data) throws InterruptedException {
        try {
            Files.createDirectories(data.resolve("logs"));
            return new EmbeddedDatabase(data, PostgresBinaries.unpackedIn(data));
        } catch (IOException e) {
            throw new Refusal("The embedded PostgreSQL in " + data + " does not start: " + e.getMessage(), e);
        }
    }

    /** Whether there is one in the folder, running or not. */
    static boolean isIn(Path data) {
        return Files.exists(cluster(data).resolve("PG_VERSION"));
    }

    /**
     * How the one in the folder is reached while it runs.
     *
     * @return empty when it does not
     */
    static Optional<Settings.Connection> runningIn(Path data) {
        try {
            OptionalInt port = runningPort(cluster(data));
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(connection(
                            port.getAsInt(), Files.readString(secret(data)).strip()));
        } catch (IOException e) {
            throw new Refusal("The embedded PostgreSQL in " + data + " cannot be found: " + e.getMessage(), e);
        }
    }

    /** How the desk reaches it. */
    Settings.Connection connection() {
        return connection(port, password);
    }

    private static Settings.Connection connection(int port, String password) {
        return new Settings.Connection("jdbc:postgresql://127.0.0.1:" + port + "/" + DESK, DESK, password);
    }

    private static Path cluster(Path data) {
        return data.resolve("database");
    }

    private static Path secret(Path data) {
        return data.resolve("database.password");
    }

    /** Whether a server of an earlier start was still running. */
    boolean wasFoundRunning() {
        return found;
    }

    /** Whether its process lives. One that recovers from the end of one of its sessions does, though it answers nobody. */
    boolean isRunning() throws IOException {
        return runningPort(cluster).isPresent();
    }

    /** Whether it was told to end. */
    boolean isStopped() {
        return stopped;
    }

    /**
     * Starts the server again where the desk looks for it, after it ended without having been told to.
     *
     * @return whether that was needed: not when it runs, nor after {@link #stop}
     * @throws IOException when it does not start; it may be tried again
     */
    synchronized boolean startAgain() throws IOException, InterruptedException {
        if (stopped || findRunning()) {
            return false;
        }
        start();
        return true;
    }

    /** Ends the server, if it has not ended by itself; what is committed is on disk already. */
    synchronized void stop() throws IOException, InterruptedException {
        stopped = true;
        if (!isRunning()) {
            return;
        }
        binaries.run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", seconds(START_LIMIT));
    }

    private static void writeNewPassword(Path secret) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                secret,
                Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
                StandardOpenOption.WRITE);
    }

    private void initialise(Path folder, Path secret) throws IOException, InterruptedException {
        binaries.run(
                "initdb",
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
    }

    private void refuseOtherMajorVersion() throws IOException {
        String has = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!PostgresBinaries.version().startsWith(has + ".")) {
            throw new Refusal("The data in " + cluster + " was written by PostgreSQL " + has + ", this is "
                    + PostgresBinaries.version() + ": dump it with the old one and restore it into a new folder.");
        }
    }

    /** Looks for a server that runs on this data already, left behind when its launcher was killed. */
    private boolean findRunning() throws IOException {
        OptionalInt running = runningPort(cluster);
        if (running.isPresent()) {
            port = running.getAsInt();
        } else {
            forgetStranger();
        }
        return running.isPresent();
    }

    private static OptionalInt runningPort(Path cluster) throws IOException {
        Path note = note(cluster);
        if (!Files.exists(note)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(note);
        // when it was killed, PostgreSQL itself knows what to do
        return process(lines).filter(EmbeddedDatabase::isPostgres).isPresent()
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    /** After a reboot the number may belong to any other program, and PostgreSQL would not dare to start. */
    private void forgetStranger() throws IOException {
        Path note = note(cluster);
        if (Files.exists(note)
                && process(Files.readAllLines(note))
                        .filter(named -> !isPostgres(named))
                        .isPresent()) {
            Files.delete(note);
        }
    }

    private static Path note(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty also where PostgreSQL is about to write the note. */
    private static Optional<ProcessHandle> process(List<String> note) {
        return note.size() <= PORT_LINE
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(note.get(0).strip()));
    }

    /** Not when it has ended and its parent does not care: then its command is unknown. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("/bin/postgres");
    }

    private void start() throws IOException, InterruptedException {
        String options = "-p " + port + " -c " + String.join(" -c ", OPTIONS);
        Instant limit = Instant.now().plus(LEFTOVER_LIMIT);
        while (true) {
            try {
                binaries.run(
                        "pg_ctl",
                        "start",
                        "-D",
                        cluster.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        seconds(START_LIMIT),
                        "-o",
                        options);
                return;
            } catch (IOException e) {
                if (findRunning()) {
                    return; // a launcher that was killed amid its own start of it has left that to its end
                }
                // the helpers of a server that was killed end a moment after it, and PostgreSQL rightly waits for them
                if (!Files.exists(note(cluster)) || Instant.now().isAfter(limit)) {
                    throw new IOException(e.getMessage() + " (see " + log + ")", e);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** The desk owns its database but is no superuser of the server. */
    private void ensureDeskDatabase() throws IOException, InterruptedException {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection session = connectOnceReady(server);
                Statement statement = session.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '" + DESK + "'")) {
                statement.execute("create role " + DESK + " login password '" + password + "'");
            }
            if (isMissing(statement, "select from pg_database where datname = '" + DESK + "'")) {
                statement.execute("create database " + DESK + " owner " + DESK);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A server found in the middle of its start says so, and is asked again. */
    private Connection connectOnceReady(String server) throws SQLException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try {
                return DriverManager.getConnection(server, SUPERUSER, password);
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || Instant.now().isAfter(limit)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
