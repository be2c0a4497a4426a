package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The Lagrangian relaxation of a plan: what ties officials together (each role is filled once, crews need strength,
 * clubs owe) and what ties days together beyond the count (teams seen too often) has {@link Prices} instead of being
 * demanded; what is left falls apart into {@link OfficialsBest}. Any prices prove a bound. At best it equals the bound
 * of the linear program with one path for each official and day, or is above it, since counts stay whole.
 */
final class Relaxation implements AutoCloseable {
    private final Model model;
    private final Prices prices;
    private final List<Part> parts = new ArrayList<>();
    private final Runnable breath;
    private final ExecutorService helpers;

    /** Every so many-th official, worked on by one thread. */
    private final class Part {
        private final int first;
        private final Takings takings = new Takings(model.roles);
        private final OfficialsBest.Worker worker;
        private final double[] slope = new double[prices.size()];

        Part(int first, OfficialsBest best) {
            this.first = first;
            worker = best.new Worker(takings);
        }

        double value() {
            Arrays.fill(slope, 0);
            double value = 0;
            for (int official = first; official < model.officials; official += parts.size()) {
                value += worker.of(official, slope);
                if (first == 0) {
                    breath.run();
                }
            }
            takings.age();
            return value;
        }
    }

    /**
     * @param threads that work on it, the calling one among them
     * @param breath taken by the calling thread after each official, since one look at all of them may take long
     */
    Relaxation(Model model, int threads, Runnable breath) {
        this.model = model;
        this.breath = breath;
        prices = new Prices(model);
        OfficialsBest best = new OfficialsBest(model, prices);
        for (int i = 0; i < threads; i++) {
            parts.add(new Part(i, best));
        }
        helpers = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, work -> {
                    Thread thread = new Thread(work, "optimiser-bound");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    Prices prices() {
        return prices;
    }

    /** @return what is proved by the prices as they are; the slope says how it changes with each of them */
    double value(double[] slope) {
        List<Future<Double>> others = parts.subList(1, parts.size()).stream()
                .map(part -> helpers.submit(part::value))
                .toList();
        Arrays.fill(slope, 0);
        double value = openForever() + prices.value(slope) + parts.get(0).value();
        for (Future<Double> other : others) {
            value += result(other);
        }
        for (Part part : parts) {
            for (int i = 0; i < slope.length; i++) {
                slope[i] += part.slope[i];
            }
        }
        return value;
    }

    private static double result(Future<Double> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a part of the relaxation failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
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

    /** @return who took the role of late, under prices of late, whoever did so most first; of roles that are alike, one */
    int[] takers(int role) {
        return Takings.most(parts.stream().map(part -> part.takings).toList(), role);
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdownNow();
        }
    }
}
