package org.refstand.optimiser;

import java.util.Arrays;

/**
 * The temperature over a search: geometric, from a part of what a move usually costs at a plan that is good already
 * down to where hardly any move that costs something is taken. Costs of every size, from counts to thousands, thus
 * cool alike. Where there is time for it, short rounds come first, each several times as long as the one before: whoever
 * stops such a search early has a plan that has cooled.
 *
 * @param first at the beginning of each round
 * @param last at its end
 * @param shortest so many moves a round has at least
 */
record Cooling(double first, double last, double shortest) {
    private static final int SAMPLES = 4000;
    private static final double FIRST = 0.3;
    private static final double LAST = 0.003;
    /** Where there are so few roles a valley may be as deep as a role left open, and a hot search meets all plans. */
    private static final int FEW_ROLES = 10;

    private static final double FIRST_OF_FEW = 4;
    private static final double LEAST = 0.08;
    private static final double QUIET = 1;

    /** Each round ends at so many times the one before. */
    private static final double LONGER = 4;
    /** A round of fewer moves for each role finds nothing that is worth its time. */
    private static final double MOVES_A_ROLE = 50_000;

    /** Tries moves on the draft, which stays as it is. */
    static Cooling of(Draft draft, long seed) {
        int roles = draft.model.free.length;
        if (roles == 0) {
            return new Cooling(QUIET, QUIET, 0);
        }
        Moves moves = new Moves(draft, new Chance(seed));
        long[] worse = new long[SAMPLES];
        int size = 0;
        draft.mark();
        for (int i = 0; i < SAMPLES; i++) {
            long before = draft.cost();
            if (moves.tryOne() && draft.cost() > before) {
                worse[size++] = draft.cost() - before;
            }
            draft.undo();
        }
        Arrays.sort(worse, 0, size);
        double usual = size == 0 ? QUIET : worse[size / 2];
        double first = (roles < FEW_ROLES ? FIRST_OF_FEW : FIRST) * usual;
        return new Cooling(first, Math.max(LEAST, LAST * usual), MOVES_A_ROLE * roles);
    }

    /**
     * @param used so much of the budget, from 0 to 1
     * @param tried in so many moves
     * @return the temperature now
     */
    double at(double used, long tried) {
        double end = 1;
        while (used < end / LONGER && isLongEnough(end / LONGER, used, tried)) {
            end /= LONGER;
        }
        double begin = isLongEnough(end / LONGER, used, tried) ? end / LONGER : 0;
        return first * Math.pow(last / first, Math.min(1, (used - begin) / (end - begin)));
    }

    /** Whether a part of the budget has moves enough for a round, at the pace so far. */
    private boolean isLongEnough(double part, double used, long tried) {
        return tried > 0 && part * tried >= shortest * used;
    }
}
