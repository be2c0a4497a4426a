package org.refstand.optimiser;

import java.util.Arrays;

/**
 * One official's cheapest ways of one day under given prices, for each number of matches: home, match after match that
 * does not clash with the one before, home. Filled again for each day.
 */
final class DayPaths {
    private static final double PINNED = 1e9;
    private final Model model;
    private final Prices prices;
    private final PartnerBound partners;
    private final int longest;
    /** The shortest way between two matches; below 0 where staying in a hall is rewarded. */
    private final int shortest;

    private int size;
    private final int[] fixture;
    private final int[] role;
    private final double[] reduced;
    private final double[][] cost;
    private final int[][] before;
    private final int[] last;
    private final double[] total;
    private int pins;

    DayPaths(Model model, Prices prices, PartnerBound partners, int longest, int most) {
        this.model = model;
        this.prices = prices;
        this.partners = partners;
        this.longest = longest;
        shortest =
                Arrays.stream(model.between).flatMapToInt(Arrays::stream).min().orElse(0);
        fixture = new int[most];
        role = new int[most];
        reduced = new double[most];
        cost = new double[longest + 1][most];
        before = new int[longest + 1][most];
        last = new int[longest + 1];
        total = new double[longest + 1];
    }

    /**
     * @param roles of the official, in order
     * @param costs of them, whatever else the official does
     * @param from the first of the day in them
     * @param until the first after the day
     * @return the most matches any way of the day has; 0 when none can be worth it
     */
    int fill(int official, int[] roles, int[] costs, int from, int until, double reward, double slack) {
        size = 0;
        pins = 0;
        for (int i = from; i < until; i++) {
            add(official, roles[i], costs[i]);
        }
        double least = 0;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, reduced[i] - reward);
        }
        int most = Math.min(longest, Math.max(pins, model.perDay[official]));
        if (pins == 0 && model.travels) {
            forgetTheFar(official, reward, slack - (most - 1) * least);
        }
        return size == 0 ? 0 : ways(official, most);
    }

    /** Of several roles of one match the one that is worth most counts. */
    private void add(int official, int own, int fixed) {
        int match = model.fixtureOf[own];
        boolean pinned = model.pinned[own] == official;
        pins += pinned ? 1 : 0;
        double worth = fixed
                - (pinned ? PINNED : prices.ofRole(own))
                + prices.ofMatch(match, official)
                + (partners.matter() ? partners.atLeast(match, official) : 0);
        boolean again = size > 0 && fixture[size - 1] == match;
        if (again && worth >= reduced[size - 1]) {
            return;
        }
        size += again ? 0 : 1;
        fixture[size - 1] = match;
        role[size - 1] = own;
        reduced[size - 1] = worth;
    }

    /**
     * A way that leads to a far place costs at least that far and back; what cannot pay for it need not be looked at.
     */
    private void forgetTheFar(int official, double reward, double discount) {
        int[] home = model.fromHome[official];
        int reach = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            int far = home[model.place[fixture[i]]];
            if (reduced[i] - reward + 2.0 * far - discount < 0) {
                reach = Math.max(reach, far);
            }
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (home[model.place[fixture[i]]] <= reach) {
                fixture[kept] = fixture[i];
                role[kept] = role[i];
                reduced[kept++] = reduced[i];
            }
        }
        size = kept;
    }

    private int ways(int official, int most) {
        int[] home = model.travels ? model.fromHome[official] : null;
        int reached = 0;
        for (int matches = 1; matches <= most; matches++) {
            double best = Double.MAX_VALUE;
            for (int i = 0; i < size; i++) {
                int there = model.place[fixture[i]];
                double way = matches == 1 ? home == null ? 0 : home[there] : arrive(matches, i, there);
                cost[matches][i] = way == Double.MAX_VALUE ? way : way + reduced[i];
                if (way < Double.MAX_VALUE) {
                    double whole = cost[matches][i] + (home == null ? 0 : home[there]);
                    if (whole < best) {
                        best = whole;
                        last[matches] = i;
                    }
                }
            }
            total[matches] = best + PINNED * pins;
            if (best == Double.MAX_VALUE) {
                break;
            }
            reached = matches;
        }
        return reached;
    }

    private double arrive(int matches, int i, int there) {
        double least = Double.MAX_VALUE;
        double[] earlier = cost[matches - 1];
        for (int j = 0; j < i; j++) {
            if (earlier[j] + shortest < least && follows(j, i)) {
                double way = earlier[j] + (model.travels ? model.between[model.place[fixture[j]]][there] : 0);
                if (way < least) {
                    least = way;
                    before[matches][i] = j;
                }
            }
        }
        return least;
    }

    /** What is pinned together is not asked whether it clashes. */
    private boolean follows(int one, int other) {
        return !model.clash(fixture[one], fixture[other]) || reduced[one] < -PINNED / 2 && reduced[other] < -PINNED / 2;
    }

    /** @return what the cheapest way with so many matches costs */
    double total(int matches) {
        return matches == 0 ? PINNED * pins : total[matches];
    }

    /** @return the roles of that way, the last one first */
    int[] roles(int matches) {
        int[] found = new int[matches];
        int at = last[matches];
        for (int left = matches; left > 0; left--) {
            found[matches - left] = role[at];
            at = left > 1 ? before[left][at] : at;
        }
        return found;
    }
}
