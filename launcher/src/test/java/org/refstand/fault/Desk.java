package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.refstand.launcher.DataFolder;
import org.refstand.launcher.DeskProcess;
import org.refstand.wire.Api;

/** The product, started as its user starts it, on data of its own; killed again and again, and never mended by hand. */
final class Desk {
    private static final String PASSWORD = "a long enough password";
    private static final Map<String, String> SETTINGS =
            Map.of("DEMO", "false", "REFSTAND_ADMIN_LOGIN", "chief", "REFSTAND_ADMIN_PASSWORD", PASSWORD);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final DataFolder folder;
    private final String chief;
    private final String assigner;
    private volatile DeskProcess process;
    private volatile boolean serving;
    private volatile boolean harmed;
    private CompletableFuture<Recovery> recovery;

    private Desk(Path data) {
        this.data = data;
        this.folder = new DataFolder(data);
        start();
        Api administrator = Api.of(graphql(), "chief", PASSWORD);
        administrator.data(
                "mutation($c: CreateAccountInput!) { createAccount(command: $c) { rejections { code } } }",
                Map.of(
                        "login", "astrid",
                        "displayName", "Astrid",
                        "password", PASSWORD,
                        "language", "en",
                        "roles", List.of("ASSIGNER")));
        this.chief = secret(administrator);
        this.assigner = secret(Api.of(graphql(), "astrid", PASSWORD));
    }

    /** What is killed. */
    enum Harm {
        /** The desk's process, and with it the launcher. */
        SERVER,
        /** PostgreSQL's first process. */
        DATABASE,
        /** One session of PostgreSQL, which makes it end all others and recover. */
        SESSION
    }

    /**
     * How long it took after the kill, or after the new start where the desk was killed.
     *
     * @param database until PostgreSQL took connections
     * @param desk until a command was done
     */
    record Recovery(Duration database, Duration desk) {}

    /** Starts it and waits until it is ready. */
    static Desk started(Path data) {
        return new Desk(data);
    }

    /** On behalf of an assigner, where the desk is now. */
    Api api() {
        return Api.bearing(graphql(), assigner);
    }

    /** On behalf of an administrator. */
    Api administrator() {
        return Api.bearing(graphql(), chief);
    }

    boolean isServing() {
        return serving;
    }

    /** Whether something was killed, and has not been waited for to come back. */
    boolean isHarmed() {
        return harmed;
    }

    /** A session of one's own in its database. */
    Connection connect() throws Exception {
        return folder.connect();
    }

    String query(String sql) throws Exception {
        return folder.query(sql);
    }

    /** Kills, as kill -9 does, and returns at once: what is under way meets its end elsewhere. */
    void kill(Harm harm) throws Exception {
        harmed = true;
        if (harm == Harm.SERVER) {
            serving = false;
            process.kill();
            return;
        }
        Connection witness = folder.connect();
        long since = System.nanoTime();
        if (harm == Harm.DATABASE) {
            folder.killServer();
        } else {
            killSession();
        }
        recovery = CompletableFuture.supplyAsync(() -> recovered(witness, since));
    }

    /** Returns when nothing of what was under way is undecided. */
    void settle(Harm harm) {
        if (harm == Harm.SERVER) {
            await("the sessions of the dead", () -> query(
                            "select count(*) from pg_stat_activity where application_name like 'refstand%'")
                    .equals("0"));
        } else {
            recovery.join();
        }
    }

    /** Starts the desk again where it was killed; its database is its own affair. */
    Recovery restore(Harm harm) {
        Recovery took = harm == Harm.SERVER ? startedAgain() : recovery.join();
        harmed = false;
        return took;
    }

    private Recovery startedAgain() {
        long since = System.nanoTime();
        start();
        await("the desk", this::doesACommand);
        return new Recovery(Duration.ZERO, since(since));
    }

    /** Ends both. */
    void end() throws Exception {
        process.close();
        folder.killServer();
    }

    private void start() {
        process = DeskProcess.ready(data, SETTINGS);
        serving = true;
    }

    private URI graphql() {
        return process.address().resolve("graphql");
    }

    private static String secret(Api account) {
        return account.data(
                        "mutation($c: CreateAccessTokenInput!) { createAccessToken(command: $c) { value { secret } } }",
                        Map.of("name", "writers"))
                .at("/createAccessToken/value/secret")
                .asText();
    }

    private void killSession() throws Exception {
        long pid = Long.parseLong(query("select pid from pg_stat_activity where application_name = 'refstand'"
                + " order by state = 'active' desc, random() limit 1"));
        ProcessHandle session = ProcessHandle.of(pid)
                .filter(found -> found.info().command().orElse("").contains("/bin/postgres"))
                .orElseThrow();
        session.destroyForcibly();
    }

    /** Asks nothing of the desk before it is sure that the database was away. */
    private Recovery recovered(Connection witness, long since) {
        try (witness;
                Statement statement = witness.createStatement()) {
            await("the end of the database", () -> failed(statement));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await("the database", () -> query("select 1").equals("1"));
        Duration database = since(since);
        await("the desk", this::doesACommand);
        return new Recovery(database, since(since));
    }

    private static boolean failed(Statement statement) {
        try {
            return !statement.execute("select 1");
        } catch (SQLException e) {
            return true;
        }
    }

    private boolean doesACommand() {
        JsonNode answer = api().answer(
                        "mutation($c: ClubDetailsInput!) { createClub(command: $c) { value { id } } }",
                        Map.of("c", Map.of("name", "Club " + System.nanoTime())));
        return answer.at("/data/createClub/value/id").isTextual();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Asks again and again; whatever fails meanwhile is what is waited for to end. */
    static void await(String what, Callable<Boolean> condition) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        Function<Exception, IllegalStateException> late =
                failure -> new IllegalStateException("waited too long for " + what, failure);
        Exception failure = null;
        while (System.nanoTime() < limit) {
            try {
                if (condition.call()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw late.apply(e);
            } catch (Exception e) { // NOPMD
                failure = e;
            }
        }
        throw late.apply(failure);
    }
}
