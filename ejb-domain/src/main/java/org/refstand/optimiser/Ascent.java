package org.refstand.optimiser;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;

/**
 * Looks for the prices that prove the highest bound: goes up the slope with a momentum, each price in steps of its own,
 * shorter where its slope is steep or changes its sign (Kingma and Ba's Adam, 2015, without its correction for the
 * first steps). Roles that many want at once would let one common step go far astray.
 */
final class Ascent {
    /** The longest step of a round and the shortest, in shares of the usual price. */
    private static final double FIRST = 0.3;

    private static final double LAST = 0.001;
    private static final double MOMENTUM = 0.7;
    private static final double MEMORY = 0.98;
    private static final double DAMPING = 0.5;

    private final Relaxation relaxation;
    private final Prices prices;
    private final double usual;
    private final double[] slope;
    private final double[] direction;
    private final double[] push;
    private final double[] square;
    private double proved = Double.NEGATIVE_INFINITY;
    private double[] best;

    /** Begins with what the roles cost in a plan. */
    Ascent(Relaxation relaxation, int[] plan) {
        this.relaxation = relaxation;
        prices = relaxation.prices();
        prices.start(plan);
        best = prices.copy();
        double[] sizes = DoubleStream.of(best)
                .map(Math::abs)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        usual = sizes.length == 0 ? 1 : sizes[sizes.length / 2];
        slope = new double[prices.size()];
        direction = new double[prices.size()];
        push = new double[prices.size()];
        square = new double[prices.size()];
    }

    /** @return the highest bound so far */
    double proved() {
        return proved;
    }

    /**
     * Goes on from the best prices so far, in steps that get shorter.
     *
     * @param scale of all steps; 1 to begin with, less when the prices are good already
     * @param pace how far the round has come, from 0 to 1, when it has made so many steps
     * @param stop looked at before each step
     * @param listener hears of higher bounds
     * @return how many steps were made
     */
    int round(double scale, Pace pace, BooleanSupplier stop, DoubleConsumer listener) {
        Arrays.fill(push, 0);
        Arrays.fill(square, 0);
        double[] at = best.clone();
        prices.set(at);
        double come = 0;
        int step = 0;
        for (; come < 1 && !stop.getAsBoolean(); come = pace.after(++step)) {
            double value = relaxation.value(slope);
            if (value > proved) {
                proved = value;
                best = at;
                listener.accept(value);
            }
            for (int i = 0; i < slope.length; i++) {
                push[i] = MOMENTUM * push[i] + (1 - MOMENTUM) * slope[i];
                square[i] = MEMORY * square[i] + (1 - MEMORY) * slope[i] * slope[i];
                direction[i] = push[i] / (Math.sqrt(square[i]) + DAMPING);
            }
            prices.set(at, direction, usual * scale * FIRST * Math.pow(LAST / FIRST, come));
            at = prices.copy();
        }
        return step;
    }

    /** How far a round has come. */
    interface Pace {
        /** @return from 0 to 1, where it ends */
        double after(int steps);
    }
}
