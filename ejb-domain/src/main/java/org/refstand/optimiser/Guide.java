package org.refstand.optimiser;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Tells the search who is worth trying for a role: a short look for good prices shows who takes which role when all
 * that ties them together has its price. These few, and whoever else is cheapest, become the role's near candidates;
 * chance still meets all others. Without it most tries go to candidates whom no good plan gives the role.
 */
final class Guide {
    private static final int STEPS = 400;
    /** Prices after fewer steps would lead astray. */
    private static final int FEW_STEPS = 30;

    private static final double SHARE = 0.2;
    /** With so many candidates a role at most, on average, a search meets them all often enough. */
    private static final int FEW_CANDIDATES = 10;

    /** So many candidates are near at least. */
    private static final int LEAST_NEAR = 2;
    /** What one candidate costs to look at in one step, in moves. */
    private static final double MOVES_PER_CANDIDATE = 0.1;

    private final Model model;
    private final Budget budget;
    private final Clockwork clockwork;

    Guide(Model model, Budget budget, Clockwork clockwork) {
        this.model = model;
        this.budget = budget;
        this.clockwork = clockwork;
    }

    /** Looks for a part of the budget at most, where it can help; the model's near candidates are others after it. */
    void lead(int[] plan, BooleanSupplier stop) {
        long candidates = Arrays.stream(model.free)
                .mapToLong(role -> model.candidates[role].length)
                .sum();
        int steps = affordable(candidates);
        boolean allAreSoonTried = candidates <= (long) FEW_CANDIDATES * model.free.length;
        if (allAreSoonTried || FlowBound.isExactFor(model) || steps < FEW_STEPS) {
            return;
        }
        double began = clockwork.used(0);
        try (Relaxation relaxation = new Relaxation(model, budget.chains(), stop::getAsBoolean)) {
            int made = new Ascent(relaxation, plan)
                    .round(
                            1,
                            step -> Math.max((double) step / steps, (clockwork.used(0) - began) / SHARE),
                            stop,
                            proved -> {});
            if (made >= FEW_STEPS) {
                bringTakersNear(relaxation);
            }
        }
    }

    private void bringTakersNear(Relaxation relaxation) {
        for (int role : model.free) {
            int first = relaxation.prices().firstLike(role);
            if (role == first) {
                model.bringNear(role, relaxation.takers(role), LEAST_NEAR);
            } else {
                model.candidates[role] = model.candidates[first];
                model.near[role] = model.near[first];
            }
        }
    }

    /** Counted in moves, so that the same number of them finds the same plan on every machine. */
    private int affordable(long candidates) {
        return budget.moves() == 0
                ? STEPS
                : (int) Math.min(STEPS, SHARE * budget.moves() / (MOVES_PER_CANDIDATE * candidates + 1));
    }
}
