package org.refstand.optimiser;

import java.util.List;
import java.util.stream.IntStream;

/** Pairs of officials who had better not be in one crew, or must not: which each official is in, and what it costs. */
final class Unwished {
    final int pairs;
    private final double[] most;
    private final int[][] pairsOf;

    Unwished(Problem problem) {
        List<Problem.Partners> all = problem.partners().stream()
                .filter(two -> two.blocked() || two.price() > 0)
                .toList();
        pairs = all.size();
        // where they must not, a plan with them costs as much as one likes
        most = all.stream()
                .mapToDouble(two -> two.blocked() ? Double.MAX_VALUE : two.price())
                .toArray();
        pairsOf = IntStream.range(0, problem.officials().size())
                .mapToObj(official -> IntStream.range(0, pairs)
                        .filter(pair ->
                                all.get(pair).one() == official || all.get(pair).other() == official)
                        .toArray())
                .toArray(int[][]::new);
    }

    int[] of(int official) {
        return pairsOf[official];
    }

    double most(int pair) {
        return most[pair];
    }
}
