package org.refstand.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids that sort by the time they were made (UUID version 7, RFC 9562), so that indexes grow at one end. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** @return a new id; the milliseconds in it order ids, nothing reads them as a time */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long random = RANDOM.nextLong();
        long high = (millis << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
