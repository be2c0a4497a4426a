package org.refstand.planning;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.refstand.optimiser.Budget;
import org.refstand.optimiser.LowerBound;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Solution;

/** One search at work: the plan in one thread, the proof how good it can be at most in another. */
final class Searching {
    private static final Logger LOG = System.getLogger(Searching.class.getName());

    private final Optimiser optimiser = Optimiser.annealing();
    private final Problem problem;
    private final Turns turns;
    private final long seed;
    private final long beforeMillis;
    private final long began = System.nanoTime();
    private volatile PlanningProgress progress;
    private volatile long bound = LowerBound.NOTHING_PROVED;
    private volatile boolean stop;

    /**
     * @param seed of all chance
     * @param beforeMillis how long others had searched in vain; what is told of this search goes on from there
     */
    Searching(Problem problem, Turns turns, long seed, long beforeMillis) {
        this.problem = problem;
        this.turns = turns;
        this.seed = seed;
        this.beforeMillis = beforeMillis;
    }

    /** Ends soon, with what was found so far. */
    void stop() {
        stop = true;
    }

    /** @return how far it has come; null before there is a first plan */
    PlanningProgress progress() {
        PlanningProgress last = progress;
        return last == null ? null : at(last.cost(), last.openRoles());
    }

    private PlanningProgress at(long cost, int open) {
        return new PlanningProgress(
                beforeMillis + (System.nanoTime() - began) / 1_000_000,
                cost,
                bound == LowerBound.NOTHING_PROVED ? null : bound,
                open);
    }

    /** @return the best plan that this thread found in the time, or when it was stopped */
    Solution run(Duration time) {
        AtomicReference<Solution> best = new AtomicReference<>();
        turns.take(() -> best.set(optimiser.first(problem)));
        tell(best.get());
        CompletableFuture<Void> proof = CompletableFuture.runAsync(() -> prove(best.get()), Searching::begin);
        try {
            turns.take(() -> best.set(optimiser.improve(
                    problem,
                    Budget.ofTime(time, 1, seed),
                    this::isToStop,
                    better -> progress = at(better.cost(), better.open()))));
        } finally {
            stop = true;
            proof.exceptionally(Searching::unproved).join();
        }
        tell(best.get());
        return best.get();
    }

    /** A plan without a bound is still a plan. */
    private static Void unproved(Throwable why) {
        LOG.log(Level.ERROR, "The proof how good a plan can be failed", why);
        return null;
    }

    private static void begin(Runnable proof) {
        Thread thread = new Thread(proof, "refstand-planning-bound");
        thread.setDaemon(true);
        thread.start();
    }

    private void tell(Solution plan) {
        int open = 0;
        for (int official : plan.officials()) {
            open += official == Problem.NONE ? 1 : 0;
        }
        progress = at(plan.cost(), open);
    }

    private boolean isToStop() {
        turns.breathe();
        return stop;
    }

    private void prove(Solution known) {
        turns.take(() -> {
            long proved = LowerBound.of(problem, known, 1, this::isToStop, better -> bound = Math.max(bound, better));
            bound = Math.max(bound, proved);
        });
    }
}
