package org.refstand.optimiser;

import java.util.Arrays;

/**
 * The temperature over a search: geometric, from a part of what a move usually costs at a plan that is good already
 * down to where hardly any move that costs something is taken. Costs of every size, from counts to thousands, thus
 * cool alike.
 *
 * @param first at the beginning of each of the {@link Rounds}
 * @param last at its end
 */
record Cooling(double first, double last) {
    private static final int SAMPLES = 4000;
    private static final double FIRST = 0.3;
    private static final double LAST = 0.003;
    /** Where most moves open a role, what they usually cost says nothing of how cold it is when the cheap ones rest. */
    private static final double LAST_OF_CHEAP = 0.03;

    private static final int CHEAP = 20;
    /** Where there are so few roles a valley may be as deep as a role left open, and a hot search meets all plans. */
    private static final int FEW_ROLES = 10;

    private static final double FIRST_OF_FEW = 4;
    private static final double LEAST = 0.08;
    private static final double QUIET = 1;

    /** Tries moves on the draft, which stays as it is. */
    static Cooling of(Draft draft, long seed) {
        int roles = draft.model.free.length;
        if (roles == 0) {
            return new Cooling(QUIET, QUIET);
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
        double cheap = size == 0 ? QUIET : worse[size / CHEAP];
        return new Cooling(first, Math.max(LEAST, Math.min(LAST * usual, LAST_OF_CHEAP * cheap)));
    }

    /** @return the temperature when a round has come so far, from 0 to 1 */
    double at(double come) {
        return first * Math.pow(last / first, come);
    }
}
