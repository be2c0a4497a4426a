package org.refstand.benchmarks;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.refstand.optimiser.Budget;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;

/**
 * The optimiser beside Timefold in its default configuration (first fit, then late acceptance): the same problem, the
 * same seconds, seed by seed. What each plan is worth is worked out from the raw instance.
 */
final class TimefoldBenchmark {
    private static final int CHAINS = 2;
    /** Those of the family that leave something to look for. */
    private static final List<String> UDINE = List.of("1-8", "2-16", "3-24", "4-32", "5-40");

    private TimefoldBenchmark() {}

    /**
     * @param arguments folder of instances, number of seeds (0: ten, and one for the federation), part of the name of
     *     the instances wanted (empty: all)
     */
    public static void main(String[] arguments) throws IOException {
        Path duarte = Path.of(arguments[0]).resolve("duarte");
        int seeds = Integer.parseInt(arguments[1]);
        String only = arguments[2];
        System.out.println("| instance | seconds | seeds | found: best, median, worst | Timefold: best, median, worst"
                + " | better on |");
        System.out.println("|---|---|---|---|---|---|");
        int usual = seeds > 0 ? seeds : 10;
        compare(only, Duarte.read(duarte, "duarte-100-150-a"), 5, usual);
        compare(only, Duarte.read(duarte, "duarte-100-150-b"), 5, usual);
        compare(only, Duarte.read(duarte, "duarte-500-750"), 2, usual);
        for (String name : UDINE) {
            Path file = Path.of(arguments[0]).resolve("udine/RA-" + name + ".txt");
            compare(only, Udine.read(file, Udine.Prices.W1.ofStudy()), 10, usual);
        }
        compare(only, new Federation(1), 60, seeds > 0 ? seeds : 1);
    }

    private static void compare(String only, Instance instance, int seconds, int seeds) {
        if (!instance.name().contains(only)) {
            return;
        }
        Problem problem = instance.problem();
        Duration time = Duration.ofSeconds(seconds);
        long[] own = new long[seeds];
        long[] other = new long[seeds];
        int better = 0;
        for (int seed = 0; seed < seeds; seed++) {
            own[seed] = worth(
                    instance,
                    Optimiser.annealing()
                            .improve(problem, Budget.ofTime(time, CHAINS, seed + 1), () -> false, progress -> {})
                            .officials());
            other[seed] = worth(instance, timefold(problem, time, seed + 1));
            better += own[seed] < other[seed] ? 1 : 0;
        }
        System.out.printf(
                "| %s | %d | %d | %s | %s | %d of %d |%n",
                instance.name(), seconds, seeds, spread(own), spread(other), better, seeds);
    }

    private static int[] timefold(Problem problem, Duration time, long seed) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Rota.class)
                .withEntityClasses(Job.class)
                .withConstraintProviderClass(Limits.class)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time));
        return SolverFactory.<Rota>create(config).buildSolver().solve(Rota.of(problem)).plan();
    }

    /** @return what it costs; a plan that breaks a hard rule is worth less than any other */
    private static long worth(Instance instance, int[] plan) {
        Instance.Checked checked = instance.check(plan);
        return checked.violations().isEmpty() ? checked.value() : Long.MAX_VALUE;
    }

    private static String spread(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.join(
                ", ",
                List.of(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]).stream()
                        .map(value -> value == Long.MAX_VALUE ? "breaks rules" : value.toString())
                        .toList());
    }
}
