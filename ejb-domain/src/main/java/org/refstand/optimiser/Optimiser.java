package org.refstand.optimiser;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes plans. Its result keeps every hard rule and all pins; what nobody may have stays open. */
public interface Optimiser {
    /** @return a first plan without search: each role to whoever costs least, the hardest roles first */
    Solution first(Problem problem);

    /**
     * Searches for a better plan until the budget is used up or the signal says stop.
     *
     * @param problem to plan
     * @param budget of time or moves
     * @param stop looked at every 128 moves, by any thread; true ends the search
     * @param listener hears of better plans from the searching threads, one at a time, a few times a second
     * @return the best plan found
     */
    Solution improve(Problem problem, Budget budget, BooleanSupplier stop, Consumer<Progress> listener);

    /**
     * Fills one role of a plan with as little stir as pays. What the plan has elsewhere stays, but for the changes.
     *
     * @param plan by role who has it, or NONE; may break rules, which then are left as they are
     * @param role to fill; whoever has it loses it
     * @param others how many other roles may change at most
     * @return who gets it, and what else changes; empty when nobody can have it
     */
    List<Change> repair(Problem problem, int[] plan, int role, int others);

    /**
     * @param solution a plan, found or made up by hand
     * @return what it costs by each term, worked out anew
     */
    ScoreSheet score(Problem problem, int[] solution);

    /** @return whether whoever has the role in the plan may have it, next to all else they have there */
    boolean permits(Problem problem, int[] plan, int role);

    /**
     * Looks at changes found earlier again, in the problem as it is now.
     *
     * @param now by role who has it, or NONE
     * @param wanted the same with the changes
     * @return the same with those changes that no rule forbids now
     */
    int[] possible(Problem problem, int[] now, int[] wanted);

    /** The one that there is. */
    static Optimiser annealing() {
        return new Annealing();
    }
}
