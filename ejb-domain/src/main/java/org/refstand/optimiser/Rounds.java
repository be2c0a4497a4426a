package org.refstand.optimiser;

/**
 * The rounds of a chain, each of which cools once: one for the whole search or, where there is time for it, short ones first,
 * each ending at four times the one before. Whoever stops such a search early has a plan that has cooled.
 */
final class Rounds {
    private static final double LONGER = 4;
    /** A round of fewer moves for each role finds nothing that is worth its time. */
    private static final double MOVES_A_ROLE = 30_000;

    /** After so many moves the pace is known. */
    private static final long ENOUGH = 200_000;

    private final double shortest;
    private double begun = -1;
    private double begin;
    /** Of the round; 0 while the pace is not known. */
    private double end;

    /** @param roles to be filled */
    Rounds(int roles) {
        shortest = MOVES_A_ROLE * roles;
    }

    /**
     * @param used so much of the budget, from 0 to 1
     * @param tried so many moves
     * @return how far the round has come, from 0 to 1
     */
    double come(double used, long tried) {
        if (begun < 0) {
            begun = used;
        }
        if (end == 0 && tried >= ENOUGH && used > begun) {
            end = first(used, tried / (used - begun));
        }
        if (end == 0) {
            return Math.min(1, used);
        }
        while (used >= end && end < 1) {
            begin = end;
            end *= LONGER;
        }
        return Math.min(1, (used - begin) / (end - begin));
    }

    private double first(double used, double movesInAll) {
        double first = 1;
        while (first / LONGER > used && first / LONGER * movesInAll >= shortest) {
            first /= LONGER;
        }
        return first;
    }
}
