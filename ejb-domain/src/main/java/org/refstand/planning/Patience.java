package org.refstand.planning;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does again what failed because the database was away, until it is back: what a long search has found must not be lost
 * because that happens at the moment of its end.
 */
final class Patience {
    private static final Logger LOG = System.getLogger(Patience.class.getName());
    private static final int PAUSE_MILLIS = 500;

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
        boolean waits = false;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isAway.test(e) || !slept()) {
                    throw e;
                }
                if (!waits) {
                    LOG.log(Level.WARNING, "A planning run waits for the database", e);
                }
                waits = true;
            }
        }
    }

    /** @return false when the node stops */
    private static boolean slept() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
