package org.refstand.optimiser;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The optimiser: a greedy first plan, then chains of simulated annealing side by side, which meet now and then. */
final class Annealing implements Optimiser {
    @Override
    public Solution first(Problem problem) {
        Draft draft = new Draft(new Model(problem));
        Greedy.fill(draft);
        return new Solution(draft.plan(), draft.cost(), 0);
    }

    @Override
    public Solution improve(Problem problem, Budget budget, BooleanSupplier stop, Consumer<Progress> listener) {
        return new Search(problem, budget, stop, listener).run();
    }

    @Override
    public List<Change> repair(Problem problem, int[] plan, int role, int others) {
        return Repair.of(problem, plan, role).fill(role, others);
    }

    @Override
    public int[] possible(Problem problem, int[] now, int[] wanted) {
        return Afresh.possible(problem, now, wanted);
    }

    @Override
    public ScoreSheet score(Problem problem, int[] plan) {
        return ScoreSheet.of(problem, plan);
    }

    @Override
    public boolean permits(Problem problem, int[] plan, int role) {
        return HardRules.brokenBy(problem, plan, role).isEmpty();
    }
}
