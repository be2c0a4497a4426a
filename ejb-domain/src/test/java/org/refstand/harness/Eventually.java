package org.refstand.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what readers of the event log do a moment later, and fails with the last reason when they do not. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** The assertion holds soon. */
    public static void holds(Runnable assertion) {
        get(() -> {
            assertion.run();
            return null;
        });
    }

    /** @return what the supplier returns as soon as it does not fail */
    public static <T> T get(Supplier<T> supplier) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return supplier.get();
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
