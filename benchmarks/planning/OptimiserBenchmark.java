package org.refstand.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.refstand.optimiser.Budget;
import org.refstand.optimiser.LowerBound;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Solution;

/**
 * Runs the optimiser on one family of instances and prints a table in Markdown. Every value in it is worked out anew
 * from the raw instance ({@link Instance#check}); a plan that breaks a hard rule ends the run.
 */
final class OptimiserBenchmark {
    private static final int CHAINS = 2;
    private static final String[] UDINE = {"1-5", "1-8", "2-16", "3-24", "4-32", "5-40"};
    /** Whose values the study names, with what is incompatible only priced. */
    private static final String[] OF_STUDY = {"1-5", "1-8"};

    private static final long HANDBALL_OPTIMUM = 8866;
    /** In percent: what the longer limit of an instance with two must reach. */
    private static final double NEAR = 0.1;

    private final Path data;
    private final int seeds;
    private final double share;
    private final Duration boundTime;
    private final String only;
    private final Optimiser optimiser = Optimiser.annealing();

    private OptimiserBenchmark(Path data, int seeds, double share, Duration boundTime, String only) {
        this.data = data;
        this.seeds = seeds;
        this.share = share;
        this.boundTime = boundTime;
        this.only = only;
    }

    /**
     * @param arguments folder of instances, family, number of seeds (0: as the family asks for), share of the
     *     stated time limits to use, seconds for the bound, part of the name of the instances wanted (empty: all)
     */
    public static void main(String[] arguments) throws IOException {
        OptimiserBenchmark benchmark = new OptimiserBenchmark(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[2]),
                Double.parseDouble(arguments[3]),
                Duration.ofSeconds(Long.parseLong(arguments[4])),
                arguments[5]);
        say("| instance | seconds | first plan | found: median, worst | optimal, of seeds | proven bound | gap of the"
                + " median | memory |");
        say("|---|---|---|---|---|---|---|---|");
        switch (arguments[1]) {
            case "duarte" -> benchmark.duarte();
            case "udine" -> benchmark.udine();
            case "handball" -> benchmark.handball();
            case "federation" -> benchmark.row(new Federation(1), 60, benchmark.seeds(1));
            default -> throw new IllegalArgumentException(
                    "no family " + arguments[1] + "; there are duarte, udine, handball, federation");
        }
    }

    private boolean isWanted(Instance instance) {
        return instance.name().contains(only);
    }

    private int seeds(int usual) {
        return seeds > 0 ? seeds : usual;
    }

    private void duarte() throws IOException {
        Path folder = data.resolve("duarte");
        row(Duarte.read(folder, "duarte-100-150-a"), 5, seeds(10));
        row(Duarte.read(folder, "duarte-100-150-b"), 5, seeds(10));
        row(Duarte.read(folder, "duarte-500-750"), 2, seeds(10));
    }

    private void udine() throws IOException {
        for (String name : UDINE) {
            Path file = data.resolve("udine").resolve("RA-" + name + ".txt");
            row(Udine.read(file, Udine.Prices.W1), List.of(10, 60), seeds(5));
            row(Udine.read(file, Udine.Prices.W2), 60, seeds(5));
        }
        for (String name : OF_STUDY) {
            Path file = data.resolve("udine").resolve("RA-" + name + ".txt");
            row(Udine.read(file, Udine.Prices.W1.ofStudy()), 10, seeds(5));
        }
    }

    private void handball() throws IOException {
        Path folder = data.resolve("handball");
        row(Handball.read(folder, 0), 10, seeds(5));
        pairs(folder);
    }

    /** Halves the interval of what a wish is worth until the distance is as long as it may be. */
    private void pairs(Path folder) throws IOException {
        long limit = HANDBALL_OPTIMUM * 5 / 4;
        int low = 10;
        int high = 200;
        if (!isWanted(Handball.read(folder, low))) {
            return;
        }
        String best = "none";
        int most = -1;
        for (int run = 0; run < 6; run++) {
            int wish = (low + high) / 2;
            Handball handball = Handball.read(folder, wish);
            Problem problem = handball.problem();
            int[] plan = search(problem, 10, 1).officials();
            long distance = checked(handball, plan);
            int pairs = handball.pairs(plan);
            if (distance <= limit && pairs > most) {
                most = pairs;
                best = pairs + " pairs, " + distance + " km, a wish worth " + wish + " km";
            }
            low = distance <= limit ? wish : low;
            high = distance <= limit ? high : wish;
        }
        say("| handball, wished pairs within " + limit + " km | " + limited(60) + " in all | | " + best + " | | | | |");
    }

    private void row(Instance instance, int seconds, int runs) {
        row(instance, List.of(seconds), runs);
    }

    /** A longer time is given only where the shorter ones left some run further from the bound than the longer must be. */
    private void row(Instance instance, List<Integer> times, int runs) {
        if (!isWanted(instance)) {
            return;
        }
        Problem problem = instance.problem();
        long began = System.nanoTime();
        Solution best = optimiser.first(problem);
        String first = String.format(
                Locale.ROOT, "%d in %.2f s", checked(instance, best.officials()), seconds(began));
        List<Runs> all = new ArrayList<>();
        Bound bound = null;
        for (int time : times) {
            if (bound != null && bound.gap(all.get(all.size() - 1).worst()) <= NEAR) {
                break;
            }
            Runs some = runs(instance, problem, time, runs);
            all.add(some);
            best = some.best().cost() < best.cost() ? some.best() : best;
            bound = bound == null ? bound(instance, problem, best) : bound;
        }
        for (Runs some : all) {
            say(row(instance, first, some, bound));
        }
    }

    /** All runs of one limit: values from the best to the worst, and what memory they took at most. */
    private record Runs(int seconds, long[] values, Solution best, long memory) {
        long median() {
            return values[values.length / 2];
        }

        long worst() {
            return values[values.length - 1];
        }
    }

    private record Bound(long proved, double seconds) {
        /** @return how far a value is from it, in percent of the value */
        double gap(long value) {
            return 100.0 * (value - proved) / Math.max(1, Math.abs(value));
        }
    }

    private Runs runs(Instance instance, Problem problem, int time, int runs) {
        long[] values = new long[runs];
        Solution best = null;
        resetMemory();
        for (int seed = 1; seed <= runs; seed++) {
            Solution solution = search(problem, time, seed);
            values[seed - 1] = checked(instance, solution.officials());
            best = best == null || solution.cost() < best.cost() ? solution : best;
        }
        Arrays.sort(values);
        return new Runs(time, values, best, peakMemory());
    }

    private Bound bound(Instance instance, Problem problem, Solution best) {
        long asked = System.nanoTime();
        long bound = LowerBound.of(
                problem, best, CHAINS, () -> System.nanoTime() - asked > boundTime.toNanos(), proved -> {});
        return new Bound(instance instanceof Handball ? (bound + 1) / 2 : bound, seconds(asked));
    }

    private String row(Instance instance, String first, Runs runs, Bound bound) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d, %d | %d of %d | %d in %.1f s | %.3f %% | %d MB |",
                instance.name(),
                limited(runs.seconds()),
                first,
                runs.median(),
                runs.worst(),
                LongStream.of(runs.values()).filter(value -> value == bound.proved()).count(),
                runs.values().length,
                bound.proved(),
                bound.seconds(),
                bound.gap(runs.median()),
                runs.memory());
    }

    private Solution search(Problem problem, int seconds, long seed) {
        Duration time = Duration.ofMillis((long) (1000 * seconds * share));
        return optimiser.improve(problem, Budget.ofTime(time, CHAINS, seed), () -> false, progress -> {});
    }

    private String limited(int seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds * share);
    }

    private static long checked(Instance instance, int[] plan) {
        Instance.Checked checked = instance.check(plan);
        if (!checked.violations().isEmpty()) {
            throw new IllegalStateException(instance.name() + " breaks hard rules: " + checked.violations());
        }
        return checked.value();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void resetMemory() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peakMemory() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
