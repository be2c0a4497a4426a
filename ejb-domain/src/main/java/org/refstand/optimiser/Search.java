package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One run of the optimiser. The chains cool alike with chances of their own; at meetings, so many in a run, the one
 * with the worst plan goes on from the best one's. They wait for each other there, so that the same seed and number of
 * moves find the same plan however the threads are scheduled.
 */
final class Search {
    private static final int MEETINGS = 24;
    private static final long SEED_STEP = 7919;

    private final BooleanSupplier stop;
    private final Reports reports;
    private final Clockwork clockwork;
    private final List<Chain> chains = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Search(Problem problem, Budget budget, BooleanSupplier stop, Consumer<Progress> listener) {
        this.stop = () -> failure.get() != null || stop.getAsBoolean();
        clockwork = new Clockwork(budget);
        reports = new Reports(clockwork, listener);
        Model model = new Model(problem);
        Draft first = new Draft(model);
        Greedy.fill(first);
        reports.look(first.cost(), first.openRoles() + model.hopeless, 0);
        new Guide(model, budget, clockwork).lead(first.plan(), this.stop);
        Cooling cooling = Cooling.of(first, budget.seed());
        for (int i = 0; i < budget.chains(); i++) {
            Draft draft = i == 0 ? first : new Draft(model);
            draft.become(first.plan());
            draft.mark();
            chains.add(new Chain(draft, cooling, budget.seed() + i * SEED_STEP, reports));
        }
    }

    /** Runs in this thread and one more for each further chain, and ends with them. */
    Solution run() {
        Phaser meeting = new Phaser(chains.size()) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
                meet();
                return false;
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (Chain chain : chains.subList(1, chains.size())) {
            Thread thread = new Thread(() -> search(chain, meeting), "optimiser-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        search(chains.get(0), meeting);
        threads.forEach(Search::join);
        if (failure.get() != null) {
            throw new IllegalStateException("the search for a plan failed", failure.get());
        }
        reports.tell();
        BestSoFar best = chains.stream()
                .map(Chain::best)
                .min(Comparator.comparingLong(BestSoFar::cost))
                .orElseThrow();
        return new Solution(
                best.plan(),
                best.cost(),
                chains.stream().mapToLong(Chain::tried).sum());
    }

    private void search(Chain chain, Phaser meeting) {
        try {
            for (int i = 1; i <= MEETINGS; i++) {
                chain.searchUntil((double) i / MEETINGS, clockwork, stop);
                meeting.arriveAndAwaitAdvance();
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            meeting.arriveAndDeregister();
        }
    }

    private void meet() {
        Comparator<Chain> byCost = Comparator.comparingLong(Chain::cost);
        Chain good = chains.stream().min(byCost).orElseThrow();
        Chain bad = chains.stream().max(byCost).orElseThrow();
        if (good.cost() < bad.cost() && failure.get() == null && !stop.getAsBoolean()) {
            bad.goOnFrom(good.plan());
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
