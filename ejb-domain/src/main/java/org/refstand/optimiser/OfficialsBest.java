package org.refstand.optimiser;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What an official would do best under given prices: for each day a way, in all as many matches as pay. */
final class OfficialsBest {
    private final Model model;
    private final Prices prices;
    private final int longest;
    private final int mostOfDay;
    /** By official: roles they may have, in order of the matches, of some that are alike the first. */
    private final int[][] roles;
    /** By official: what each of these costs whatever else they do. */
    private final int[][] costs;
    /** By official: where each of their days begins in them, and the end. */
    private final int[][] begins;

    private final double[] reward;
    private final double[] slack;

    OfficialsBest(Model model, Prices prices) {
        this.model = model;
        this.prices = prices;
        roles = new int[model.officials][];
        costs = new int[model.officials][];
        begins = new int[model.officials][];
        int[] ordered = IntStream.range(0, model.fixtures)
                .boxed()
                .sorted(Terms.inOrder(model.problem))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] inOrder = Arrays.stream(ordered)
                .flatMap(match -> Arrays.stream(model.crew[match]))
                .filter(role -> prices.firstLike(role) == role)
                .toArray();
        reward = new double[model.officials];
        slack = new double[model.officials];
        int most = 1;
        for (int official = 0; official < model.officials; official++) {
            int own = official;
            roles[own] =
                    IntStream.of(inOrder).filter(role -> mayHave(own, role)).toArray();
            costs[own] = IntStream.of(roles[own])
                    .map(role -> model.isCandidate(role, own) ? model.fixed[role][own] : 0)
                    .toArray();
            begins[own] = IntStream.rangeClosed(0, roles[own].length)
                    .filter(i -> i == 0 || i == roles[own].length || dayOf(own, i) != dayOf(own, i - 1))
                    .toArray();
            for (int day = 1; day < begins[own].length; day++) {
                most = Math.max(most, begins[own][day] - begins[own][day - 1]);
            }
            long[] counts = model.countCost[own];
            for (int count = 1; count < counts.length; count++) {
                reward[own] = Math.max(reward[own], counts[count - 1] - counts[count]);
            }
        }
        longest = new LongestDay(model, ordered).matches();
        mostOfDay = most;
        for (int official = 0; model.travels && official < model.officials; official++) {
            slack[official] = 2.0 * longest * detour(official);
        }
    }

    private int dayOf(int official, int index) {
        return model.dayOf[model.fixtureOf[roles[official][index]]];
    }

    private boolean mayHave(int official, int role) {
        return model.pinned[role] == official
                || model.pinned[role] == Problem.NONE && model.isCandidate(role, official);
    }

    /** @return by how much a way by another place can be shorter than the straight one, at most */
    private int detour(int official) {
        int[] home = model.fromHome[official];
        int gain = 0;
        for (int place = 0; place < home.length; place++) {
            int[] between = model.between[place];
            for (int other = 0; other < home.length; other++) {
                gain = Math.max(gain, home[other] - home[place] - between[other]);
            }
        }
        return gain;
    }

    /** What works out the best of one official after the other; one for each thread. */
    final class Worker {
        private final DayPaths paths = new DayPaths(model, prices, new PartnerBound(model), longest, mostOfDay);
        private final Takings takings;

        /** @param takings hears who takes which role */
        Worker(Takings takings) {
            this.takings = takings;
        }

        /** @return the least cost of the official's matches, wish and spread included; adds what they take to the slope */
        double of(int official, double[] slope) {
            int days = begins[official].length - 1;
            int room = Math.min(model.countCost[official].length - 2, days * longest);
            double[] least = new double[room + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            least[0] = 0;
            int[][] taken = new int[Math.max(0, days)][];
            int[][][] ways = new int[Math.max(0, days)][][];
            int have = 0;
            for (int day = 0; day < days; day++) {
                int most = paths.fill(
                        official,
                        roles[official],
                        costs[official],
                        begins[official][day],
                        begins[official][day + 1],
                        reward[official],
                        slack[official]);
                if (most == 0) {
                    continue;
                }
                ways[day] = new int[most + 1][];
                double[] totals = new double[most + 1];
                for (int count = 0; count <= most; count++) {
                    totals[count] = paths.total(count);
                    ways[day][count] = paths.roles(count);
                }
                taken[day] = new int[room + 1];
                have = Math.min(room, have + most);
                least = withDay(least, totals, taken[day], have);
            }
            return settle(official, least, taken, ways, slope);
        }

        private static double[] withDay(double[] least, double[] totals, int[] taken, int have) {
            double[] more = new double[least.length];
            Arrays.fill(more, Double.POSITIVE_INFINITY);
            for (int all = 0; all <= have; all++) {
                for (int count = 0; count < totals.length && count <= all; count++) {
                    double cost = least[all - count] + totals[count];
                    if (cost < more[all]) {
                        more[all] = cost;
                        taken[all] = count;
                    }
                }
            }
            return more;
        }

        private double settle(int official, double[] least, int[][] taken, int[][][] ways, double[] slope) {
            long[] counts = model.countCost[official];
            int best = 0;
            for (int count = 1; count < least.length; count++) {
                best = least[count] + counts[count] < least[best] + counts[best] ? count : best;
            }
            int left = best;
            for (int day = taken.length - 1; day >= 0; day--) {
                if (taken[day] != null) {
                    for (int role : ways[day][taken[day][left]]) {
                        prices.take(role, official, slope);
                        takings.took(prices.firstLike(role), official);
                    }
                    left -= taken[day][left];
                }
            }
            return least[best] + counts[best];
        }
    }
}
