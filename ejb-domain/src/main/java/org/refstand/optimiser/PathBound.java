package org.refstand.optimiser;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * The bound where matches of a day share a way: Lagrangian relaxation. What ties officials together (each role is
 * filled once, crews need strength, clubs owe) and what ties days together beyond the count (teams seen too often) is
 * priced instead of demanded; what is left falls apart into {@link OfficialsBest} for each official. Any prices prove
 * a bound; good ones are found by the volume algorithm (Barahona and Anbil, 2000). At best it equals the bound of the
 * linear program with one path for each official and day, or is above it, since counts stay whole.
 */
final class PathBound {
    private static final double LEAST_STEP = 1e-6;
    private static final double MOST_STEP = 1.5;
    private static final int PATIENCE = 20;
    private static final double SHORTER = 0.8;
    private static final double LONGER = 1.1;
    private static final double FIRST_STEP = 0.2;
    private static final double FIRST_BLEND = 0.1;
    private static final double LEAST_BLEND = 0.01;
    private static final double NARROWER = 0.85;
    private static final double NOTICEABLE = 1e-6;
    private static final double ROUNDING = 1e-3;

    private final Model model;
    private final Solution known;
    private final Prices prices;
    private final OfficialsBest best;
    private double blend = FIRST_BLEND;

    PathBound(Model model, Solution known) {
        this.model = model;
        this.known = known;
        prices = new Prices(model);
        best = new OfficialsBest(model, prices);
    }

    long bound(BooleanSupplier stop, LongConsumer listener) {
        prices.start(known.officials());
        double[] centre = prices.copy();
        double[] direction = new double[prices.size()];
        double proved = value(direction);
        listener.accept(whole(proved));
        double step = FIRST_STEP;
        int vain = 0;
        double[] slope = new double[prices.size()];
        while (step > LEAST_STEP && whole(proved) < known.cost() && !stop.getAsBoolean()) {
            prices.set(centre, direction, 0);
            double square = prices.square(direction);
            if (square == 0) {
                break;
            }
            prices.set(centre, direction, step * (known.cost() - proved) / square);
            double value = value(slope);
            boolean isAhead = blendInto(direction, slope);
            if (value > proved) {
                step = isAhead ? Math.min(MOST_STEP, step * LONGER) : step;
                vain = value - proved > NOTICEABLE * Math.abs(proved) ? 0 : vain + 1;
                centre = prices.copy();
                proved = value;
                listener.accept(whole(proved));
            } else {
                vain++;
            }
            if (vain >= PATIENCE) {
                vain = 0;
                step *= SHORTER;
                blend = Math.max(LEAST_BLEND, blend * NARROWER);
            }
        }
        return whole(proved);
    }

    /** @return what is proved by the prices as they are; the slope says how it changes with each of them */
    private double value(double[] slope) {
        Arrays.fill(slope, 0);
        double value = openForever() + prices.value(slope);
        for (int official = 0; official < model.officials; official++) {
            value += best.of(official, slope);
        }
        return value;
    }

    /** Roles that nobody may have are open in every plan. */
    private double openForever() {
        double sum = 0;
        for (int role = 0; role < model.roles; role++) {
            if (model.pinned[role] == Problem.NONE && model.candidates[role].length == 0) {
                sum += model.openPrice[role];
            }
        }
        return sum;
    }

    /** Takes some of the slope into the direction, which thus remembers the slopes before; tells whether they agree. */
    private boolean blendInto(double[] direction, double[] slope) {
        double product = 0;
        double apart = 0;
        double own = 0;
        for (int i = 0; i < slope.length; i++) {
            product += direction[i] * slope[i];
            own += direction[i] * direction[i];
            apart += (direction[i] - slope[i]) * (direction[i] - slope[i]);
        }
        double shortest = apart == 0 ? blend : (own - product) / apart;
        double share = Math.max(blend / 10, Math.min(blend, shortest));
        for (int i = 0; i < slope.length; i++) {
            direction[i] = share * slope[i] + (1 - share) * direction[i];
        }
        return product >= 0;
    }

    /**
     * Costs are whole, so a plan costs at least the next whole number; the sums may be off by less than the rounding.
     */
    private static long whole(double bound) {
        return (long) Math.ceil(bound - ROUNDING);
    }
}
