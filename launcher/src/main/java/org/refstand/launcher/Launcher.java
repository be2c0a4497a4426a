package org.refstand.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Starts the desk and keeps it running until it is told to end (Ctrl-C, SIGTERM). */
public final class Launcher {
    private static final String CHECK = "check";

    /** As the demo association has them; who keeps data of their own logs in with their own account. */
    private static final String DEMO_ACCOUNTS =
            "in the demo as assigner, admin, amara.okafor or matteo.brunner, password refstand-demo";

    private static final String OWN_ACCOUNTS = "with your account; where there is none yet, REFSTAND_ADMIN_LOGIN and"
            + " REFSTAND_ADMIN_PASSWORD make the first administrator";

    private final Settings settings;
    private final Path product;
    private final Console console;
    private Claim claim;
    private EmbeddedDatabase embedded;
    private volatile boolean ending;
    private volatile Server server;

    private Launcher(Settings settings, Path product, Console console) {
        this.settings = settings;
        this.product = product;
        this.console = console;
    }

    /**
     * Starts the desk as the environment says, see {@link Settings}. Exit code 1 when it cannot, after one sentence. With
     * {@code check} the history is checked instead, see {@link HistoryCommand}.
     *
     * @param arguments none, or {@code check}
     * @throws URISyntaxException never, the launcher's own place is a proper one
     * @throws InterruptedException when somebody wants it to end before it has started
     */
    public static void main(String... arguments) throws URISyntaxException, InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Path home = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Console console = new Console(out);
        boolean check = List.of(arguments).equals(List.of(CHECK));
        try {
            if (!check && arguments.length > 0) {
                throw new Refusal("There is no command \"" + String.join(" ", arguments) + "\": without any the desk is"
                        + " started, " + CHECK + " checks the history in its database.");
            }
            Settings settings = Settings.from(System.getenv());
            if (check) {
                System.exit(new HistoryCommand(settings, home.getParent(), console).run());
            }
            new Launcher(settings, home.getParent(), console).start();
        } catch (Refusal refusal) {
            console.endLine();
            err.println("Refstand: " + refusal.getMessage());
            System.exit(check ? HistoryCommand.NO_TELLING : 1);
        }
    }

    private void start() throws InterruptedException {
        console.say("Refstand starts, its data is in " + settings.data());
        FreePort.obstacle(settings.bind(), settings.port()).ifPresent(reason -> {
            throw new Refusal("Port " + settings.port() + " of "
                    + settings.bind().getHostAddress() + " cannot be listened on (" + reason
                    + "); take another one, for example PORT=8081 ./run, or another BIND.");
        });
        claimData();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "refstand-stop"));
        Settings.Connection database = startDatabase();
        startServer(database);
        if (embedded != null) {
            DatabaseWatch.begin(embedded, console);
        }
        console.say("");
        console.say("  Open      " + settings.address());
        console.say("  Log in    " + (settings.demo() ? DEMO_ACCOUNTS : OWN_ACCOUNTS));
        server.warnings().forEach(warning -> console.say("  Note      " + warning));
        console.say("  Ctrl-C ends it.");
        ClassArchive.writeInBackground(
                product, ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    private void claimData() {
        claim = Claim.on(settings.data())
                .orElseThrow(() -> new Refusal("Another Refstand is running on " + settings.data()
                        + "; end that one, or name another folder: DATA=/some/folder ./run"));
        claim.silence(settings.data().resolve("logs"));
    }

    private synchronized Settings.Connection startDatabase() throws InterruptedException {
        if (ending) {
            throw new InterruptedException("told to end before the database was started");
        }
        Console.Step step = console.step("database");
        if (settings.outside().isPresent()) {
            Settings.Connection named = settings.outside().get();
            step.done("PostgreSQL " + OutsideDatabase.checkedVersion(named) + " at " + named.place());
            return named;
        }
        embedded = EmbeddedDatabase.startedIn(settings.data());
        step.done("PostgreSQL " + PostgresBinaries.version() + (embedded.wasFoundRunning() ? ", found running" : ""));
        return embedded.connection();
    }

    private void startServer(Settings.Connection database) throws InterruptedException {
        Console.Step step = console.step("server");
        try {
            server = Server.started(settings, database, product);
        } catch (Refusal refusal) {
            if (ending) {
                throw new InterruptedException("told to end while the server started");
            }
            throw refusal;
        }
        step.done("ready");
    }

    private synchronized void stop() {
        ending = true;
        console.endLine();
        Console.Step step = console.step("stopping");
        if (server != null) {
            server.stop();
        }
        if (embedded != null) {
            try {
                embedded.stop();
            } catch (IOException | InterruptedException e) {
                console.say("the database did not end by itself: " + e.getMessage());
                return;
            }
        }
        step.done("ended");
    }
}
