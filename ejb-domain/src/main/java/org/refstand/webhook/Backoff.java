package org.refstand.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery that failed is tried again: after five seconds, then twice as long each time up to an hour, half of it at
 * random, so that what failed together does not come back together. A day after the first try there is a last one.
 */
final class Backoff {
    /** From the first try on. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /**
     * @param firstTried when it was first tried
     * @param tries how often it failed, 1 or more
     * @param now when it failed
     * @param atLeast what the target asked for; null: nothing. More than the longest pause is not granted
     * @param random from 0 up to, without, 1
     * @return when it is tried again; empty: never
     */
    static Optional<Instant> next(Instant firstTried, int tries, Instant now, Duration atLeast, double random) {
        Instant last = firstTried.plus(PATIENCE);
        if (!now.isBefore(last)) {
            return Optional.empty();
        }
        Instant next = now.plus(longer(pause(tries, random), atLeast));
        return Optional.of(next.isBefore(last) ? next : last);
    }

    private static Duration pause(int tries, double random) {
        Duration whole = shorter(FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS)), LONGEST);
        long half = whole.toMillis() / 2;
        return Duration.ofMillis(half + (long) (half * random));
    }

    private static Duration longer(Duration pause, Duration asked) {
        return asked == null || asked.compareTo(pause) <= 0 ? pause : shorter(asked, LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
