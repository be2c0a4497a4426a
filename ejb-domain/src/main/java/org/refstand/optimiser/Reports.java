package org.refstand.optimiser;

import java.util.function.Consumer;

/** Tells the listener of better plans of any chain, not more often than a person can see. */
final class Reports {
    private static final long NANOS_BETWEEN = 200_000_000;

    private final Clockwork clockwork;
    private final Consumer<Progress> listener;
    private volatile long best = Long.MAX_VALUE;
    private long lastTold;
    private Progress waiting;

    Reports(Clockwork clockwork, Consumer<Progress> listener) {
        this.clockwork = clockwork;
        this.listener = listener;
    }

    /** A chain has found a plan that may be better than what all have found before. */
    void look(long cost, int open, long moves) {
        if (cost < best) {
            note(cost, open, moves);
        }
    }

    private synchronized void note(long cost, int open, long moves) {
        if (cost < best) {
            boolean isFirst = best == Long.MAX_VALUE;
            best = cost;
            waiting = new Progress(clockwork.elapsed(), cost, open, moves);
            if (isFirst || System.nanoTime() - lastTold > NANOS_BETWEEN) {
                tell();
            }
        }
    }

    /** Tells what has not been told yet. */
    synchronized void tell() {
        if (waiting != null) {
            lastTold = System.nanoTime();
            listener.accept(waiting);
            waiting = null;
        }
    }
}
