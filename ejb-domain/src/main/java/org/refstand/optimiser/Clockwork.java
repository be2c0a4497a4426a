package org.refstand.optimiser;

import java.time.Duration;

/** How much of a budget is used. */
final class Clockwork {
    private final Budget budget;
    private final long began = System.nanoTime();

    Clockwork(Budget budget) {
        this.budget = budget;
    }

    /** @return 0 at the beginning, 1 or more at the end */
    double used(long moves) {
        double byMoves = budget.moves() == 0 ? 0 : (double) moves / budget.moves();
        double byTime = budget.time() == null
                ? 0
                : (double) (System.nanoTime() - began) / budget.time().toNanos();
        return Math.max(byMoves, byTime);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
