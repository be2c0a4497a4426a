package org.refstand.optimiser;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a match's crew costs at least under given prices, what it lacks of the strength it needs included. Only whole
 * officials make a crew, each of some strength with a price of its own in that match: were strength alone priced, halves of a
 * strong and a weak one would do, and the bound would be the lower for it.
 */
final class CrewBound {
    /** More than so many kinds of strength share classes; whoever is in one counts as its strongest. */
    private static final int MOST_CLASSES = 12;
    /** Strength is added up in so many steps at most, rounded up. */
    private static final int MOST_STEPS = 100;

    private final Model model;
    private final StrengthTerms terms;
    private final int[] classOf;
    private final int[] strongest;
    /** By number of roles looked at and strength so far: the least cost, and the class chosen last. */
    private final double[][] least;

    private final int[][] chosen;
    private final int[][] before;

    CrewBound(Model model) {
        this.model = model;
        terms = model.strengthTerms;
        int[] kinds = terms.price == 0
                ? new int[0]
                : Arrays.stream(terms.of).distinct().sorted().toArray();
        int classes = Math.min(MOST_CLASSES, kinds.length);
        strongest = new int[classes];
        classOf = new int[model.officials];
        IntStream.range(0, kinds.length).forEach(kind -> strongest[kind * classes / kinds.length] = kinds[kind]);
        for (int official = 0; classes > 0 && official < model.officials; official++) {
            int kind = Arrays.binarySearch(kinds, terms.of[official]);
            classOf[official] = (int) ((long) kind * classes / kinds.length);
        }
        int most = Arrays.stream(model.crew).mapToInt(crew -> crew.length).max().orElse(0);
        least = new double[most + 1][MOST_STEPS + 2];
        chosen = new int[most + 1][MOST_STEPS + 2];
        before = new int[most + 1][MOST_STEPS + 2];
    }

    /** @return how many classes of strength there are; 0: nobody asks */
    int classes() {
        return strongest.length;
    }

    int classOf(int official) {
        return classOf[official];
    }

    boolean matters(int fixture) {
        return strongest.length > 0 && terms.needed[fixture] > 0;
    }

    /**
     * @param slope takes which roles the cheapest crew has filled, and by which classes
     * @return the least the match costs, its officials paid by the prices
     */
    double least(int fixture, Prices prices, double[] slope) {
        int needed = terms.needed[fixture];
        int unit = (needed + MOST_STEPS - 1) / MOST_STEPS;
        int top = (needed + unit - 1) / unit;
        int[] crew = model.crew[fixture];
        Arrays.fill(least[0], 0, top + 1, Double.POSITIVE_INFINITY);
        least[0][0] = 0;
        for (int i = 0; i < crew.length; i++) {
            Arrays.fill(least[i + 1], 0, top + 1, Double.POSITIVE_INFINITY);
            look(i, crew, unit, top, prices);
        }
        int best = 0;
        double cost = Double.POSITIVE_INFINITY;
        for (int strength = 0; strength <= top; strength++) {
            double all = least[crew.length][strength] + (double) terms.price * Math.max(0, needed - strength * unit);
            if (all < cost) {
                cost = all;
                best = strength;
            }
        }
        for (int i = crew.length; i > 0; i--) {
            int of = chosen[i][best];
            if (of != Problem.NONE && !isAgain(crew, i - 1)) {
                prices.fill(crew[i - 1], of, slope);
            }
            best = before[i][best];
        }
        return cost;
    }

    private void look(int i, int[] crew, int unit, int top, Prices prices) {
        int role = crew[i];
        int fixture = model.fixtureOf[role];
        int pinned = model.pinned[role];
        if (pinned != Problem.NONE) {
            int of = classOf[pinned];
            add(i, of, unit, top, isAgain(crew, i) ? 0 : prices.ofStrength(fixture, of));
            return;
        }
        boolean anybody = model.candidates[role].length > 0;
        add(i, Problem.NONE, unit, top, anybody ? model.openPrice[role] : 0);
        for (int of = 0; anybody && of < strongest.length; of++) {
            add(i, of, unit, top, prices.ofRole(role) + prices.ofStrength(fixture, of));
        }
    }

    /** Who is pinned to two roles of a match has it once. */
    private boolean isAgain(int[] crew, int i) {
        return model.pinned[crew[i]] != Problem.NONE
                && IntStream.range(0, i).anyMatch(other -> model.pinned[crew[other]] == model.pinned[crew[i]]);
    }

    private void add(int i, int of, int unit, int top, double cost) {
        int more = of == Problem.NONE ? 0 : (strongest[of] + unit - 1) / unit;
        for (int strength = 0; strength <= top; strength++) {
            int together = Math.min(top, strength + more);
            double all = least[i][strength] + cost;
            if (all < least[i + 1][together]) {
                least[i + 1][together] = all;
                chosen[i + 1][together] = of;
                before[i + 1][together] = strength;
            }
        }
    }
}
