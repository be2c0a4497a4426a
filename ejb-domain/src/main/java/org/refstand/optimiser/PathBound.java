package org.refstand.optimiser;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * The bound where matches of a day share a way: a {@link Relaxation} whose prices are climbed in rounds, each longer
 * and with shorter steps than the one before, until a round hardly gains anything.
 */
final class PathBound {
    private static final int STEPS = 100;
    private static final int ROUNDS = 8;
    private static final double NARROWER = 0.6;
    private static final double NOTICEABLE = 1e-5;
    private static final double ROUNDING = 1e-3;

    private final Model model;
    private final Solution known;
    private final int threads;

    /** @param threads to work with */
    PathBound(Model model, Solution known, int threads) {
        this.model = model;
        this.known = known;
        this.threads = threads;
    }

    long bound(BooleanSupplier stop, LongConsumer listener) {
        try (Relaxation relaxation = new Relaxation(model, threads, stop::getAsBoolean)) {
            Ascent ascent = new Ascent(relaxation, known.officials());
            BooleanSupplier isOver = () -> whole(ascent.proved()) >= known.cost() || stop.getAsBoolean();
            double before = Double.NEGATIVE_INFINITY;
            for (int round = 0; round < ROUNDS && gained(before, ascent.proved()) && !isOver.getAsBoolean(); round++) {
                before = ascent.proved();
                int steps = STEPS << round;
                ascent.round(
                        Math.pow(NARROWER, round),
                        step -> (double) step / steps,
                        isOver,
                        proved -> listener.accept(whole(proved)));
            }
            return whole(ascent.proved());
        }
    }

    private static boolean gained(double before, double now) {
        return before == Double.NEGATIVE_INFINITY || now - before > NOTICEABLE * Math.abs(now);
    }

    /**
     * Costs are whole, so a plan costs at least the next whole number; the sums may be off by less than the rounding.
     */
    static long whole(double bound) {
        return bound == Double.NEGATIVE_INFINITY ? LowerBound.NOTHING_PROVED : (long) Math.ceil(bound - ROUNDING);
    }
}
