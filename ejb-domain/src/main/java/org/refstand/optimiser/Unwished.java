package org.refstand.optimiser;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of officials who had better not be in one crew, or must not: which each official is in, and what it costs. Of very
 * many only some are looked at, for each takes room for every match; the others could only make plans dearer.
 */
final class Unwished {
    /** So many prices, a pair in a match each, are held at most. */
    private static final int MOST_PRICES = 1_000_000;

    final int pairs;
    private final Model model;
    private final List<Problem.Partners> all;
    private final double[] most;
    private final int[][] pairsOf;

    Unwished(Model model) {
        this.model = model;
        Problem problem = model.problem;
        all = problem.partners().stream()
                .filter(two -> two.blocked() || two.price() > 0)
                .limit(MOST_PRICES / Math.max(1, model.fixtures))
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

    /** @return what the pair may cost at most in a match; where both are pinned they are together whatever it costs */
    double most(int pair, int fixture) {
        return bothPinned(pair, fixture) ? Math.max(0, all.get(pair).price()) : most[pair];
    }

    private boolean bothPinned(int pair, int fixture) {
        return isPinned(all.get(pair).one(), fixture) && isPinned(all.get(pair).other(), fixture);
    }

    private boolean isPinned(int official, int fixture) {
        for (int role : model.crew[fixture]) {
            if (model.pinned[role] == official) {
                return true;
            }
        }
        return false;
    }
}
