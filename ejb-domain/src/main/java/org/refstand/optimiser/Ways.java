package org.refstand.optimiser;

import java.util.Arrays;

/**
 * Ways with their price; two matches after each other in one hall are rewarded on the way from the one to the other.
 */
final class Ways {
    final boolean travels;
    final int[][] fromHome;
    final int[][] between;

    Ways(Problem problem) {
        int price = problem.weights().of(Term.TRAVEL);
        int reward = problem.weights().of(Term.DOUBLE_DUTY);
        boolean priced = price > 0 && problem.travel().isKnown();
        int places = problem.fixtures().stream()
                        .mapToInt(Problem.Fixture::place)
                        .max()
                        .orElse(0)
                + 1;
        travels = priced || reward > 0;
        fromHome = priced
                ? times(problem.travel().fromHome(), price)
                : new int[problem.officials().size()][travels ? places : 0];
        between = priced ? times(problem.travel().between(), price) : new int[travels ? places : 0][places];
        for (int place = 0; place < between.length; place++) {
            between[place][place] -= reward;
        }
    }

    private static int[][] times(int[][] ways, int price) {
        return Arrays.stream(ways)
                .map(row -> Arrays.stream(row).map(way -> way * price).toArray())
                .toArray(int[][]::new);
    }
}
