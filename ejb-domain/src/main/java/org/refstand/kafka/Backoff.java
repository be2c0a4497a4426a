package org.refstand.kafka;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Growing pauses between tries, for one thread. */
final class Backoff {
    private static final long FIRST_MILLIS = 500;
    private static final int DOUBLED_AT_MOST = 6;
    private int tries;

    /** The last try was good. */
    void reset() {
        tries = 0;
    }

    /** @return how often in a row it has been tried in vain */
    int tries() {
        return tries;
    }

    /** Half a second after the first failure in a row, up to 32 after many, a quarter more or less. */
    void pause() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(next().toNanos());
    }

    Duration next() {
        long millis = FIRST_MILLIS << Math.min(tries, DOUBLED_AT_MOST);
        tries++;
        return Duration.ofMillis(millis * 3 / 4 + ThreadLocalRandom.current().nextLong(millis / 2));
    }
}
