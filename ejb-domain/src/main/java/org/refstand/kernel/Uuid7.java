package org.refstand.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that sort by the time they were made (UUID version 7, RFC 9562), so that indexes grow at one end. Of one node
 * they sort strictly: the twelve bits behind the milliseconds count within one (RFC 9562, section 6.2, method 1).
 */
public final class Uuid7 {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    /** @return a new id; the milliseconds in it order ids, and the event log's partitions are read from them */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        // more than 4096 in one millisecond borrow from the next
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (tick >>> COUNTER_BITS << 16) | 0x7000L | (tick & COUNTER);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
