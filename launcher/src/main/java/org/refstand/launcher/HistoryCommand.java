package org.refstand.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./run check}: whether the rows of the whole database are what its events say. Looks at the database that the same
 * settings would start a desk on, while one is running on it or not, and can change nothing in it.
 */
final class HistoryCommand {
    /** Some rows are not what their events say. */
    static final int SOME_DIFFER = 1;
    /** Nothing was found out. */
    static final int NO_TELLING = 2;

    private final Settings settings;
    private final Path product;
    private final Console console;
    // held, or else the system would take them back
    private Claim data;
    private Claim work;

    HistoryCommand(Settings settings, Path product, Console console) {
        this.settings = settings;
        this.product = product;
        this.console = console;
    }

    /**
     * Checks, and prints what was found.
     *
     * @return the exit code: 0 when there is no difference
     * @throws Refusal when it cannot be checked
     */
    int run() throws InterruptedException {
        if (settings.outside().isPresent()) {
            Settings.Connection named = settings.outside().get();
            console.say("Refstand checks the history in the database at " + named.place());
            OutsideDatabase.checkedVersion(named);
            return check(named);
        }
        console.say("Refstand checks the history in " + settings.data());
        if (!EmbeddedDatabase.isIn(settings.data())) {
            throw new Refusal("There is no database in " + settings.data()
                    + "; name the folder of a desk, for example DATA=/some/folder ./run check, or DB_URL.");
        }
        data = Claim.on(settings.data()).orElse(null);
        if (data == null) {
            // a desk runs on it
            return check(EmbeddedDatabase.runningIn(settings.data())
                    .orElseThrow(() -> new Refusal(
                            "The desk on " + settings.data() + " is just starting or ending; try again in a moment.")));
        }
        EmbeddedDatabase database = EmbeddedDatabase.startedIn(settings.data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database), "refstand-stop"));
        return check(database.connection());
    }

    private int check(Settings.Connection database) {
        Path folder = settings.data().resolve("check");
        Path report = folder.resolve("report");
        work = Claim.on(folder)
                .orElseThrow(
                        () -> new Refusal("Another check is running on " + settings.data() + "; wait for its end."));
        work.silence(folder.resolve("logs"));
        try {
            Files.deleteIfExists(report);
            Console.Step step = console.step("server");
            Server server = Server.checking(settings.in(folder), database.readOnly(), product, report);
            step.done("through");
            server.stop();
            List<String> lines = Files.readAllLines(report);
            lines.stream().skip(1).forEach(console::say);
            return Integer.parseInt(lines.get(0));
        } catch (IOException e) {
            throw new Refusal("The folder " + folder + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private void end(EmbeddedDatabase database) {
        try {
            database.stop();
        } catch (IOException | InterruptedException e) {
            console.say("the database did not end by itself: " + e.getMessage());
        }
    }
}
