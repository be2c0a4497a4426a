package org.refstand.optimiser;

import java.util.function.BooleanSupplier;

/**
 * One search by simulated annealing: a move that makes the plan worse is taken with a probability that falls with the
 * temperature, so that the search leaves poor valleys at first and settles in the end.
 */
final class Chain {
    static final int MOVES_BETWEEN_LOOKS = 128;

    private final Draft draft;
    private final Chance chance;
    private final Moves moves;
    private final Cooling cooling;
    private final Rounds rounds;
    private final BestSoFar best;
    private final Reports reports;
    private long tried;

    Chain(Draft draft, Cooling cooling, long seed, Reports reports) {
        this.draft = draft;
        this.cooling = cooling;
        rounds = new Rounds(draft.model.free.length);
        this.reports = reports;
        chance = new Chance(seed);
        moves = new Moves(draft, chance);
        best = new BestSoFar(draft);
    }

    /** Searches on until so much of the budget is used, from 0 to 1, or the signal says stop. */
    void searchUntil(double share, Clockwork clockwork, BooleanSupplier stop) {
        double used = clockwork.used(tried);
        while (used < share && draft.model.free.length > 0 && !stop.getAsBoolean()) {
            double temperature = cooling.at(rounds.come(used, tried));
            for (int i = 0; i < MOVES_BETWEEN_LOOKS; i++) {
                step(temperature);
            }
            tried += MOVES_BETWEEN_LOOKS;
            reports.look(best.cost(), best.open(), tried);
            used = clockwork.used(tried);
        }
    }

    private void step(double temperature) {
        long before = draft.cost();
        boolean isMade = moves.tryOne();
        long worse = draft.cost() - before;
        if (!isMade || worse > 0 && worse >= -temperature * Math.log(chance.unit())) {
            draft.undo();
        } else {
            best.look(draft);
            draft.mark();
        }
    }

    /** Goes on from another plan. */
    void goOnFrom(int[] plan) {
        draft.become(plan);
        best.look(draft);
        draft.mark();
    }

    long cost() {
        return draft.cost();
    }

    int[] plan() {
        return draft.plan();
    }

    BestSoFar best() {
        return best;
    }

    long tried() {
        return tried;
    }
}
