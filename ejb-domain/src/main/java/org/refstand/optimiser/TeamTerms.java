package org.refstand.optimiser;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem.Fixture;

/** What the fixtures' teams have to do with costs: same team too often, and twice running. */
final class TeamTerms {
    final int teams;
    final int sameTeamPrice;
    final int[] usual;
    final int[] home;
    final int[] away;
    final int twicePrice;
    /** By fixture: those that one of its teams plays right before or after, once for each such team. */
    final int[][] neighbours;

    TeamTerms(Problem problem) {
        Weights weights = problem.weights();
        usual = weights.usualWithTeam().stream().mapToInt(Integer::intValue).toArray();
        teams = usual.length;
        sameTeamPrice = teams == 0 ? 0 : weights.of(Term.SAME_TEAM);
        home = problem.fixtures().stream().mapToInt(Fixture::home).toArray();
        away = problem.fixtures().stream().mapToInt(Fixture::away).toArray();
        twicePrice = weights.of(Term.TWICE_RUNNING);
        neighbours = new int[home.length][0];
        if (twicePrice > 0) {
            findNeighbours(problem);
        }
    }

    private void findNeighbours(Problem problem) {
        int all =
                IntStream.concat(Arrays.stream(home), Arrays.stream(away)).max().orElse(Problem.NONE) + 1;
        int[] last = new int[all];
        Arrays.fill(last, Problem.NONE);
        List<Integer> order = IntStream.range(0, home.length)
                .boxed()
                .sorted(Terms.inOrder(problem))
                .toList();
        for (int match : order) {
            for (int team : new int[] {home[match], away[match]}) {
                if (team != Problem.NONE) {
                    if (last[team] != Problem.NONE) {
                        link(match, last[team]);
                        link(last[team], match);
                    }
                    last[team] = match;
                }
            }
        }
    }

    private void link(int match, int neighbour) {
        neighbours[match] = Arrays.copyOf(neighbours[match], neighbours[match].length + 1);
        neighbours[match][neighbours[match].length - 1] = neighbour;
    }
}
