package org.refstand.optimiser;

import java.time.Duration;

/**
 * How long to search. Given moves, the same seed finds the same plan; given time, the machine's speed has its say.
 *
 * @param time at most; null: as long as the moves take
 * @param moves of each chain; 0: as many as the time allows
 * @param chains that search side by side, one thread each
 * @param seed of all chance
 */
public record Budget(Duration time, long moves, int chains, long seed) {
    public Budget {
        if (time == null && moves <= 0 || chains < 1) {
            throw new IllegalArgumentException("a budget needs time or moves, and at least one chain: " + time + ", "
                    + moves + " moves, " + chains + " chains");
        }
    }

    /** So long, however many moves that makes. */
    public static Budget ofTime(Duration time, int chains, long seed) {
        return new Budget(time, 0, chains, seed);
    }

    /** So many moves of each chain: the same plan on every machine. */
    public static Budget ofMoves(long moves, int chains, long seed) {
        return new Budget(null, moves, chains, seed);
    }
}
