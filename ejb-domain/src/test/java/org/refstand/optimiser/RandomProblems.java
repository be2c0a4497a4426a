package org.refstand.optimiser;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Problems with everything in them, by chance. */
final class RandomProblems {
    private static final int PLACES = 3;
    private static final int TEAMS = 4;
    private static final int CLUBS = 2;

    private RandomProblems() {}

    /** So small that all plans can be tried. */
    static Arbitrary<Problem> tiny() {
        return Arbitraries.longs().map(seed -> make(new Random(seed), 4, 3, 2));
    }

    static Arbitrary<Problem> small() {
        return Arbitraries.longs().map(seed -> make(new Random(seed), 14, 7, 3));
    }

    private static Problem make(Random chance, int mostRoles, int mostOfficials, int days) {
        AProblem problem = AProblem.with();
        int officials = 1 + chance.nextInt(mostOfficials);
        IntStream.range(0, officials).forEach(i -> problem.official(official(chance)));
        int roles = 0;
        for (int match = 0; roles < mostRoles; match++) {
            int home = chance.nextInt(TEAMS);
            int away = chance.nextInt(4) == 0 ? Problem.NONE : (home + 1 + chance.nextInt(TEAMS - 1)) % TEAMS;
            problem.match(
                    chance.nextInt(days), chance.nextInt(3), chance.nextInt(PLACES), home, away, chance.nextInt(6));
            for (int other = 0; other < match; other++) {
                if (chance.nextInt(4) == 0) {
                    problem.clashesWith(other);
                }
            }
            int crew = 1 + chance.nextInt(2);
            int pins = match > 0 ? 0 : Math.min(officials, Math.max(0, chance.nextInt(6) - 3));
            int first = chance.nextInt(officials);
            for (int i = 0; i < crew; i++, roles++) {
                addRole(problem, officials, i < pins ? (first + i) % officials : Problem.NONE, chance);
            }
        }
        for (int one = 0; one < officials; one++) {
            for (int other = one + 1; other < officials; other++) {
                if (chance.nextInt(3) == 0) {
                    problem.partners(one, other, chance.nextInt(21) - 10, chance.nextInt(4) == 0);
                }
                if (chance.nextInt(4) == 0) {
                    problem.partners(other, one, chance.nextInt(21) - 10, false);
                }
            }
        }
        return problem.owed(chance.nextInt(4), chance.nextInt(4))
                .travel(ways(officials, chance), between(chance))
                .weigh(weights(chance))
                .make();
    }

    private static Problem.Official official(Random chance) {
        return new Problem.Official(
                chance.nextInt(CLUBS + 1) - 1,
                chance.nextInt(3),
                chance.nextInt(4),
                1 + chance.nextInt(3),
                1 + chance.nextInt(5),
                chance.nextBoolean() ? Problem.NO_LIMIT : chance.nextInt(5),
                chance.nextInt(3),
                chance.nextInt(6) - 1,
                chance.nextBoolean() ? List.of() : List.of(chance.nextInt(TEAMS)));
    }

    private static void addRole(AProblem problem, int officials, int pinned, Random chance) {
        int[] candidates = IntStream.range(0, officials)
                .filter(official -> chance.nextInt(4) > 0)
                .toArray();
        problem.role(
                chance.nextBoolean(),
                chance.nextInt(3),
                pinned,
                chance.nextInt(3) == 0 ? chance.nextInt(officials) : Problem.NONE,
                candidates,
                chance.nextBoolean()
                        ? new int[0]
                        : chance.ints(candidates.length, 0, 9).toArray());
    }

    private static int[][] ways(int officials, Random chance) {
        return IntStream.range(0, officials)
                .mapToObj(official -> chance.ints(PLACES, 0, 30).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] between(Random chance) {
        int[][] ways = new int[PLACES][PLACES];
        for (int one = 0; one < PLACES; one++) {
            for (int other = 0; other < one; other++) {
                ways[one][other] = chance.nextInt(30);
                ways[other][one] = ways[one][other];
            }
        }
        return ways;
    }

    private static Weights weights(Random chance) {
        Weights weights = Weights.open(500 + chance.nextInt(500), chance.nextInt(200))
                .withFairShare(chance.nextInt(8) / 2.0)
                .withUsual(IntStream.range(0, TEAMS)
                        .mapToObj(team -> chance.nextInt(3))
                        .toList());
        for (Term term : Term.values()) {
            if (term != Term.OPEN_FIRST
                    && term != Term.OPEN_REQUIRED
                    && term != Term.OPEN_OPTIONAL
                    && chance.nextInt(3) > 0) {
                weights = weights.with(term, chance.nextInt(12));
            }
        }
        return weights;
    }
}
