package org.refstand.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal reads: a few lines, each step with its time. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    /** One step of the start: says what begins and, when it is through, how it went and how long it took. */
    Step step(String what) {
        out.printf("  %-12s ", what);
        out.flush();
        return new Step(Instant.now());
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    final class Step {
        private final Instant since;

        private Step(Instant since) {
            this.since = since;
        }

        void done(String how) {
            say(String.format(
                    Locale.ROOT,
                    "%s (%.1f s)",
                    how,
                    Duration.between(since, Instant.now()).toMillis() / 1000.0));
        }
    }
}
