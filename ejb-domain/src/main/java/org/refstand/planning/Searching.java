package org.refstand.planning;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.refstand.optimiser.Budget;
import org.refstand.optimiser.LowerBound;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Solution;

/** One search at work: the plan in one thread, the proof how good it can be at most in another. */
final class Searching {
    private final Optimiser optimiser = Optimiser.annealing();
    private final Problem problem;
    private final Turns turns;
    private final long seed;
    private final long began = System.nanoTime();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile PlanningProgress progress;
    private volatile long bound = LowerBound.NOTHING_PROVED;
    private volatile boolean stop;

    /** @param seed of all chance */
    Searching(Problem problem, Turns turns, long seed) {
        this.problem = problem;
        this.turns = turns;
        this.seed = seed;
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
                (System.nanoTime() - began) / 1_000_000, cost, bound == LowerBound.NOTHING_PROVED ? null : bound, open);
    }

    /** @return the best plan that this thread found in the time, or when it was stopped */
    Solution run(Duration time) {
        AtomicReference<Solution> best = new AtomicReference<>();
        turns.take(() -> best.set(optimiser.first(problem)));
        tell(best.get());
        Thread proof = new Thread(() -> prove(best.get()), "refstand-planning-bound");
        proof.setDaemon(true);
        proof.start();
        try {
            turns.take(() -> best.set(optimiser.improve(
                    problem,
                    Budget.ofTime(time, 1, seed),
                    this::isToStop,
                    better -> progress = at(better.cost(), better.open()))));
        } finally {
            stop = true;
            join(proof);
        }
        tell(best.get());
        if (failure.get() != null) {
            throw new IllegalStateException("the proof failed", failure.get());
        }
        return best.get();
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
        try {
            turns.take(() -> {
                long proved = LowerBound.of(problem, known, this::isToStop, better -> bound = Math.max(bound, better));
                bound = Math.max(bound, proved);
            });
        } catch (RuntimeException | Error e) {
            failure.set(e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
