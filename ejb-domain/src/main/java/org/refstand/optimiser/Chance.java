package org.refstand.optimiser;

/**
 * Chance that is the same for the same seed: the generator xorshift64* of Marsaglia and Vigna, quick and good enough.
 */
final class Chance {
    private static final double UNIT = 0x1.0p-53;
    private long state;

    Chance(long seed) {
        // neighbouring seeds must not begin alike, and 0 would stay 0
        long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        state = mixed ^ mixed >>> 31;
        state = state == 0 ? 1 : state;
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** @return 0 or more, less than the bound */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** @return 0 or more, less than 1 */
    double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** Whether it happens that is as probable as this. */
    boolean happens(double probability) {
        return unit() < probability;
    }
}
