package org.refstand.planning;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does again what failed because the database was away, until it is back, for half an hour at most: what a long search
 * has found must not be lost because that happens at the moment of its end.
 */
final class Patience {
    private static final Logger LOG = System.getLogger(Patience.class.getName());
    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 16_000;
    /** Half an hour: whatever then still takes the database away is the work itself. */
    private static final int MOST_TRIES = 120;

    private final Predicate<RuntimeException> isAway;

    /** @param isAway whether something failed because the database does not answer */
    Patience(Predicate<RuntimeException> isAway) {
        this.isAway = isAway;
    }

    /**
     * @return what the work came to
     * @throws RuntimeException whatever else it fails of
     */
    <T> T until(Supplier<T> work) {
        int pause = SHORTEST_MILLIS;
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isAway.test(e) || tries == MOST_TRIES || !slept(pause)) {
                    throw e;
                }
                if (tries == 1) {
                    LOG.log(Level.WARNING, "A planning run waits for the database", e);
                }
                pause = Math.min(LONGEST_MILLIS, 2 * pause);
            }
        }
    }

    /** @return false when the node stops */
    private static boolean slept(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
