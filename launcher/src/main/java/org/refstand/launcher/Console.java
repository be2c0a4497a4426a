package org.refstand.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal reads: a few lines, each step with its time. */
final class Console {
    private final PrintStream out;
    private boolean amidLine;

    Console(PrintStream out) {
        this.out = out;
    }

    /** One step of the start: says what begins and, when it is through, how it went and how long it took. */
    Step step(String what) {
        out.printf("  %-12s ", what);
        out.flush();
        amidLine = true;
        return new Step(Instant.now());
    }

    void say(String line) {
        out.println(line);
        out.flush();
        amidLine = false;
    }

    /** Begins a new line where a step was broken off, for what is said next. */
    void endLine() {
        if (amidLine) {
            say("");
        }
    }

    final class Step {
        private final Instant since;

        private Step(Instant since) {
            this.since = since;
        }

        void done(String how) {
            double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
            say(String.format(Locale.ROOT, "%s (%.1f s)", how, seconds));
        }
    }
}
