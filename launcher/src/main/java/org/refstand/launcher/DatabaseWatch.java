package org.refstand.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Starts the embedded PostgreSQL again when it has ended without having been told to: killed by hand, or by a system short of
 * memory. The desk goes on by itself once it is back.
 */
final class DatabaseWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final EmbeddedDatabase database;
    private final Console console;

    private DatabaseWatch(EmbeddedDatabase database, Console console) {
        this.database = database;
        this.console = console;
    }

    /** Watches until the database is stopped. */
    static void begin(EmbeddedDatabase database, Console console) {
        Thread thread = new Thread(new DatabaseWatch(database, console)::watch, "refstand-database");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            Duration pause = BETWEEN_LOOKS;
            while (!database.isStopped()) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                pause = runsAgain() ? BETWEEN_LOOKS : longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runsAgain() throws InterruptedException {
        if (database.isStopped() || isRunning()) {
            return true;
        }
        Console.Step step = console.step("database");
        try {
            step.done(database.startAgain() ? "had ended by itself, started again" : "runs or is to end");
            return true;
        } catch (IOException e) {
            step.done("had ended by itself and does not start: " + e.getMessage());
            return false;
        }
    }

    private boolean isRunning() {
        try {
            return database.isRunning();
        } catch (IOException | NumberFormatException e) {
            return true; // its note was taken away or written while it was read: next time it is clear
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
