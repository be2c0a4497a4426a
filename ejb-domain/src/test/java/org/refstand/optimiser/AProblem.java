package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes problems for tests, one fixture, role and official after the other. */
final class AProblem {
    static final int OPEN = 1000;

    private final List<Problem.Fixture> fixtures = new ArrayList<>();
    private final List<Problem.Role> roles = new ArrayList<>();
    private final List<Problem.Official> officials = new ArrayList<>();
    private final List<Problem.Partners> partners = new ArrayList<>();
    private List<Integer> owed = List.of();
    private Problem.Travel travel = Problem.Travel.NONE;
    private Weights weights = Weights.open(OPEN, OPEN / 2);

    static AProblem with() {
        return new AProblem();
    }

    AProblem official(int wanted) {
        return official(new Problem.Official(Problem.NONE, 0, 0, 9, 99, Problem.NO_LIMIT, 0, wanted, List.of()));
    }

    AProblem officials(int number) {
        IntStream.range(0, number).forEach(i -> official(Problem.NONE));
        return this;
    }

    AProblem official(Problem.Official official) {
        officials.add(official);
        return this;
    }

    AProblem match(int day, int start, int place) {
        return match(day, start, place, Problem.NONE, Problem.NONE, 0);
    }

    AProblem match(int day, int start, int place, int home, int away, int strength) {
        fixtures.add(new Problem.Fixture(day, start, place, home, away, strength, new int[0]));
        return this;
    }

    /** The last match, and one before, which nobody can have both. */
    AProblem clashesWith(int other) {
        clash(fixtures.size() - 1, other);
        clash(other, fixtures.size() - 1);
        return this;
    }

    private void clash(int match, int other) {
        Problem.Fixture old = fixtures.get(match);
        int[] clashes = Arrays.copyOf(old.clashes(), old.clashes().length + 1);
        clashes[clashes.length - 1] = other;
        fixtures.set(
                match,
                new Problem.Fixture(
                        old.day(), old.start(), old.place(), old.home(), old.away(), old.strength(), clashes));
    }

    /** A required role of the last match that everybody may have. */
    AProblem role() {
        return role(true, 0, Problem.NONE, Problem.NONE, everybody(), new int[0]);
    }

    AProblem roleFor(int... candidates) {
        return role(true, 0, Problem.NONE, Problem.NONE, candidates, new int[0]);
    }

    AProblem role(boolean required, int rank, int pinned, int before, int[] candidates, int[] prices) {
        roles.add(new Problem.Role(
                fixtures.size() - 1,
                required ? Problem.Need.REQUIRED : Problem.Need.OPTIONAL,
                rank,
                pinned,
                before,
                candidates,
                prices));
        return this;
    }

    int[] everybody() {
        return IntStream.range(0, officials.size()).toArray();
    }

    AProblem partners(int one, int other, int price, boolean blocked) {
        partners.add(new Problem.Partners(one, other, price, blocked));
        return this;
    }

    AProblem owed(Integer... byClub) {
        owed = List.of(byClub);
        return this;
    }

    AProblem travel(int[][] fromHome, int[][] between) {
        travel = new Problem.Travel(fromHome, between);
        return this;
    }

    AProblem weigh(Term term, int price) {
        weights = weights.with(term, price);
        return this;
    }

    AProblem weigh(Weights all) {
        weights = all;
        return this;
    }

    Problem make() {
        return new Problem(fixtures, roles, officials, travel, partners, owed, weights);
    }
}
