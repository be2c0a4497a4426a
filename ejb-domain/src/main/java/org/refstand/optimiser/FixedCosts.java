package org.refstand.optimiser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refstand.optimiser.Problem.Official;
import org.refstand.optimiser.Problem.Role;

/** What an official in a role costs whatever else they do: licence, warnings, avoided teams, stability. */
final class FixedCosts {
    private final Problem problem;
    private final boolean someAvoid;
    private final Map<List<Object>, int[]> shared = new HashMap<>();

    FixedCosts(Problem problem) {
        this.problem = problem;
        someAvoid = problem.weights().of(Term.AVOIDED_TEAM) > 0
                && problem.officials().stream()
                        .anyMatch(official -> !official.avoided().isEmpty());
    }

    /** @return by role and official, {@link Model#INELIGIBLE} where they are no candidate */
    int[][] rows() {
        int[][] rows = new int[problem.roles().size()][];
        for (int role = 0; role < rows.length; role++) {
            rows[role] = row(role);
        }
        return rows;
    }

    private int[] row(int role) {
        Role looked = problem.roles().get(role);
        if (looked.pinned() != Problem.NONE || looked.before() != Problem.NONE) {
            return make(role, looked);
        }
        // the arrays themselves are the key: roles of equal demands share them
        List<Object> key = List.of(
                new Same(looked.candidates()),
                new Same(looked.prices()),
                looked.rank(),
                someAvoid ? looked.fixture() : Problem.NONE);
        return shared.computeIfAbsent(key, missing -> make(role, looked));
    }

    private int[] make(int role, Role looked) {
        int[] row = new int[problem.officials().size()];
        Arrays.fill(row, Model.INELIGIBLE);
        for (int official : looked.candidates()) {
            row[official] = cost(role, official);
        }
        if (looked.pinned() != Problem.NONE) {
            row[looked.pinned()] = cost(role, looked.pinned());
        }
        return row;
    }

    private int cost(int role, int official) {
        Weights weights = problem.weights();
        Role looked = problem.roles().get(role);
        Official person = problem.officials().get(official);
        int steps = person.rank() - looked.rank();
        long cost = Terms.warning(problem, role, official)
                + (long) weights.of(Term.LICENCE_WASTED) * Math.max(0, steps)
                + (long) weights.of(Term.LICENCE_MISSING) * Math.max(0, -steps)
                + (someAvoid ? weights.of(Term.AVOIDED_TEAM) * Terms.avoided(problem, role, official) : 0)
                + (looked.before() == Problem.NONE || looked.before() == official ? 0 : weights.of(Term.STABILITY));
        return Math.toIntExact(cost);
    }

    /** An array as a key, by identity. */
    private static final class Same {
        private final int[] array;

        Same(int[] array) {
            this.array = array;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.array == array;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(array);
        }
    }
}
