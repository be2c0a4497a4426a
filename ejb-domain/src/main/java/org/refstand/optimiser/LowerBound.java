package org.refstand.optimiser;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Proves what no plan can cost less than, so that the gap to a plan found says how far from the best it is at most.
 * What it leaves out of account (two matches that clash but do not follow each other, a team twice running) could only
 * make plans dearer.
 */
public final class LowerBound {
    /** What is returned when the proof was stopped too early, or there is none: no bound at all. */
    public static final long NOTHING_PROVED = Long.MIN_VALUE;

    private LowerBound() {}

    /**
     * @param problem all of it, also what the search would not look at
     * @param known a plan, the better the quicker the proof
     * @param threads to work with, the calling one among them
     * @param stop looked at often, by the calling thread; true ends the proof with what is proved so far
     * @param listener hears of better bounds
     * @return a cost that no plan is below, or {@link #NOTHING_PROVED}; so it is where somebody is pinned to two roles of a match
     */
    public static long of(Problem problem, Solution known, int threads, BooleanSupplier stop, LongConsumer listener) {
        Model model = new Model(problem);
        if (isAnybodyPinnedTwice(model)) {
            return NOTHING_PROVED;
        }
        if (FlowBound.isExactFor(model)) {
            OptionalLong bound = new FlowBound(model).bound(stop);
            bound.ifPresent(listener);
            return bound.orElse(NOTHING_PROVED);
        }
        return new PathBound(model, known, threads).bound(stop, listener);
    }

    /** Who has two roles of one match by hand has no way to both: the proofs below take each match once. */
    private static boolean isAnybodyPinnedTwice(Model model) {
        for (int[] crew : model.crew) {
            int[] pinned = Arrays.stream(crew)
                    .map(role -> model.pinned[role])
                    .filter(official -> official != Problem.NONE)
                    .toArray();
            if (Arrays.stream(pinned).distinct().count() < pinned.length) {
                return true;
            }
        }
        return false;
    }
}
