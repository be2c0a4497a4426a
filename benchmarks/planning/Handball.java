package org.refstand.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;

/**
 * A Danish handball season: two referees a match, one match a day, kilometres one way. Referees travel there and back
 * in the optimiser, so its way is twice what the study counts. A price on wished pairs gives the second task: many of
 * them, at a distance that is still short.
 */
final class Handball implements Instance {
    private static final int OPEN = 100_000;
    private static final int ROLES = 2;
    private static final int REFEREES = 52;
    private static final int ARENAS = 70;

    private final int wish;
    private final List<int[]> matches;
    private final int[][] km = new int[REFEREES][ARENAS];
    private final Set<List<Integer>> away = new HashSet<>();
    private final List<int[]> pairs;

    private Handball(Path folder, int wish) throws IOException {
        this.wish = wish;
        matches = Csv.numbers(folder.resolve("matches.csv"));
        Csv.numbers(folder.resolve("distances.csv")).forEach(row -> km[row[0] - 1][row[1] - 1] = row[2]);
        Csv.numbers(folder.resolve("unavailable.csv")).forEach(row -> away.add(List.of(row[0] - 1, row[1])));
        pairs = Csv.numbers(folder.resolve("pair_preferences.csv"));
    }

    /**
     * @param wish what a wished pair is worth, in km one way; 0: only distance counts
     */
    static Handball read(Path folder, int wish) throws IOException {
        return new Handball(folder, wish);
    }

    @Override
    public String name() {
        return wish == 0 ? "distance" : "pairs at " + wish + " km";
    }

    private int arena(int match) {
        return matches.get(match)[1] - 1;
    }

    private int day(int match) {
        return matches.get(match)[2];
    }

    @Override
    public Problem problem() {
        List<Problem.Fixture> fixtures = IntStream.range(0, matches.size())
                .mapToObj(match ->
                        new Problem.Fixture(day(match), 0, arena(match), Problem.NONE, Problem.NONE, 0, new int[0]))
                .toList();
        Map<Integer, int[]> free = new HashMap<>();
        List<Problem.Role> roles = IntStream.range(0, ROLES * matches.size())
                .mapToObj(role -> new Problem.Role(
                        role / ROLES,
                        Problem.Need.REQUIRED,
                        0,
                        Problem.NONE,
                        Problem.NONE,
                        free.computeIfAbsent(day(role / ROLES), this::freeOn),
                        new int[0]))
                .toList();
        List<Problem.Official> officials = IntStream.range(0, REFEREES)
                .mapToObj(referee -> new Problem.Official(
                        Problem.NONE, 0, 0, 1, Problem.NO_LIMIT, Problem.NO_LIMIT, 0, Problem.NONE, List.of()))
                .toList();
        List<Problem.Partners> partners = wish == 0
                ? List.of()
                : pairs.stream()
                        .map(pair -> new Problem.Partners(pair[0] - 1, pair[1] - 1, -2 * wish, false))
                        .toList();
        return new Problem(
                fixtures,
                roles,
                officials,
                new Problem.Travel(km, new int[ARENAS][ARENAS]),
                partners,
                List.of(),
                Weights.open(OPEN, OPEN).with(Term.TRAVEL, 1));
    }

    private int[] freeOn(int day) {
        return IntStream.range(0, REFEREES)
                .filter(referee -> !away.contains(List.of(referee, day)))
                .toArray();
    }

    /** @return the distance; the number of wished pairs is {@link #pairs} */
    @Override
    public Checked check(int[] plan) {
        List<String> broken = new ArrayList<>();
        long distance = 0;
        Set<List<Integer>> busy = new HashSet<>();
        for (int role = 0; role < plan.length; role++) {
            int match = role / ROLES;
            if (plan[role] < 0) {
                broken.add("match " + match + " has an open role");
                continue;
            }
            distance += km[plan[role]][arena(match)];
            if (away.contains(List.of(plan[role], day(match)))) {
                broken.add("referee " + plan[role] + " is away on day " + day(match));
            }
            if (!busy.add(List.of(plan[role], day(match)))) {
                broken.add("referee " + plan[role] + " has two matches on day " + day(match));
            }
        }
        return new Checked(distance, broken);
    }

    int pairs(int[] plan) {
        return (int) IntStream.range(0, matches.size())
                .filter(match -> pairs.stream()
                        .anyMatch(pair -> isPair(pair, plan[ROLES * match], plan[ROLES * match + 1])))
                .count();
    }

    private static boolean isPair(int[] pair, int one, int other) {
        return pair[0] - 1 == one && pair[1] - 1 == other || pair[0] - 1 == other && pair[1] - 1 == one;
    }
}
