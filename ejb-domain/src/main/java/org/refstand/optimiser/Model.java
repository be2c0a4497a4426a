package org.refstand.optimiser;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem.Fixture;
import org.refstand.optimiser.Problem.Official;
import org.refstand.optimiser.Problem.Role;

/**
 * A {@link Problem} in the form that is quick to search: arrays of numbers, all weights multiplied in; never changed but for who is near.
 */
final class Model {
    /** In a row of prices: no candidate. */
    static final int INELIGIBLE = Integer.MAX_VALUE;

    /** So many candidates with the least fixed costs of a role are tried more often than the others. */
    private static final int NEAR = 28;

    private static final int FEW_OFFICIALS = 60;

    final Problem problem;
    final int roles;
    final int fixtures;
    final int officials;
    final int days;
    final int teams;

    final int[] fixtureOf;
    final int[] dayOf;
    final int[] start;
    final int[] place;
    final int[][] crew;
    final long[] openPrice;
    final int[] pinned;
    /** By role and official what depends on nothing else, or INELIGIBLE; equal roles share one row. */
    final int[][] fixed;
    /** By role: candidates, those who are cheapest by fixed cost and way alone first. */
    final int[][] candidates;
    /** How many of them are near. */
    final int[] near;

    final int[] free;
    /** How many roles nobody may have. */
    final int hopeless;

    final int[] perDay;
    final int[] inAll;
    final int stride;
    final int[] indexInDay;
    final long[][] clashes;
    final int[][] clashesElsewhen;

    final boolean travels;
    final int[][] fromHome;
    final int[][] between;
    /** By official and number of matches: wish and spread together. */
    final long[][] countCost;

    final TeamTerms teamTerms;
    final PartnerTerms partnerTerms;
    final ClubTerms clubTerms;
    final StrengthTerms strengthTerms;

    Model(Problem problem) {
        this.problem = problem;
        List<Fixture> matches = problem.fixtures();
        List<Official> people = problem.officials();
        roles = problem.roles().size();
        fixtures = matches.size();
        officials = people.size();
        fixtureOf = problem.roles().stream().mapToInt(Role::fixture).toArray();
        int[] dates =
                matches.stream().mapToInt(Fixture::day).distinct().sorted().toArray();
        days = dates.length;
        dayOf = matches.stream()
                .mapToInt(match -> Arrays.binarySearch(dates, match.day()))
                .toArray();
        start = matches.stream().mapToInt(Fixture::start).toArray();
        place = matches.stream().mapToInt(Fixture::place).toArray();
        crew = crews();
        openPrice = openPrices();
        pinned = problem.roles().stream().mapToInt(Role::pinned).toArray();
        perDay = people.stream().mapToInt(Official::perDay).toArray();
        inAll = people.stream().mapToInt(Official::inAll).toArray();

        DayIndex index = new DayIndex(this, matches);
        indexInDay = index.indexInDay;
        clashes = index.clashes;
        clashesElsewhen = index.clashesElsewhen;
        stride = index.stride(perDay);

        Ways ways = new Ways(problem);
        travels = ways.travels;
        fromHome = ways.fromHome;
        between = ways.between;
        countCost = countCosts();
        teamTerms = new TeamTerms(problem);
        teams = teamTerms.teams;
        partnerTerms = new PartnerTerms(problem);
        clubTerms = new ClubTerms(problem);
        strengthTerms = new StrengthTerms(problem);

        fixed = new FixedCosts(problem).rows();
        free = IntStream.range(0, roles)
                .filter(role -> pinned[role] == Problem.NONE
                        && problem.roles().get(role).candidates().length > 0)
                .toArray();
        hopeless = (int) IntStream.range(0, roles)
                .filter(role -> pinned[role] == Problem.NONE
                        && problem.roles().get(role).candidates().length == 0)
                .count();
        candidates = new int[roles][];
        near = new int[roles];
        for (int role = 0; role < roles; role++) {
            rank(role);
        }
    }

    private int[][] crews() {
        int[][] crews = new int[fixtures][0];
        for (int role = 0; role < roles; role++) {
            int[] others = crews[fixtureOf[role]];
            crews[fixtureOf[role]] = Arrays.copyOf(others, others.length + 1);
            crews[fixtureOf[role]][others.length] = role;
        }
        return crews;
    }

    private long[] openPrices() {
        Weights weights = problem.weights();
        return problem.roles().stream()
                .mapToLong(role -> weights.of(role.need().open())
                        + (role.before() == Problem.NONE ? 0 : weights.of(Term.STABILITY)))
                .toArray();
    }

    /** Pinned roles may break a cap already; what the caps allow comes on top of them then. */
    private long[][] countCosts() {
        int[] roleCount = new int[officials];
        Arrays.stream(pinned).filter(official -> official != Problem.NONE).forEach(official -> roleCount[official]++);
        return IntStream.range(0, officials)
                .mapToObj(official -> IntStream.rangeClosed(
                                0, roleCount[official] + Math.min(inAll[official], days * perDay[official]) + 1)
                        .mapToLong(matches -> Terms.wanted(problem, official, matches)
                                + Terms.spread(problem, official, matches)
                                + Terms.aboveUsual(problem, official, matches))
                        .toArray())
                .toArray(long[][]::new);
    }

    /** Orders the candidates; roles of one fixture that are alike share the result. */
    private void rank(int role) {
        int before = role - 1;
        if (before >= 0 && fixtureOf[before] == fixtureOf[role] && fixed[before] == fixed[role]) {
            candidates[role] = candidates[before];
            near[role] = near[before];
            return;
        }
        int[] all = problem.roles().get(role).candidates();
        candidates[role] = all.clone();
        near[role] = all.length;
        if (officials > FEW_OFFICIALS && all.length > NEAR) {
            near[role] = bringNearFirst(role, candidates[role]);
        }
    }

    /** Brings the cheapest, and all that are as cheap as the last of them, to the front; the others need no order. */
    private int bringNearFirst(int role, int[] all) {
        long[] costs =
                Arrays.stream(all).mapToLong(official -> alone(role, official)).toArray();
        long limit = Smallest.of(costs, NEAR);
        int front = 0;
        for (int i = 0; i < all.length; i++) {
            if (costs[i] <= limit) {
                int official = all[i];
                all[i] = all[front];
                costs[i] = costs[front];
                all[front++] = official;
            }
        }
        return front;
    }

    /** Makes these the near candidates, and the cheapest of the others until there are so many. */
    void bringNear(int role, int[] officials, int least) {
        int[] all = candidates[role].clone();
        int front = 0;
        for (int official : officials) {
            front += toFront(all, front, official) ? 1 : 0;
        }
        while (front < Math.min(least, all.length)) {
            int cheapest = all[front];
            for (int i = front + 1; i < all.length; i++) {
                cheapest = alone(role, all[i]) < alone(role, cheapest) ? all[i] : cheapest;
            }
            toFront(all, front++, cheapest);
        }
        candidates[role] = all;
        near[role] = front;
    }

    private static boolean toFront(int[] all, int front, int official) {
        for (int i = front; i < all.length; i++) {
            if (all[i] == official) {
                all[i] = all[front];
                all[front] = official;
                return true;
            }
        }
        return false;
    }

    /** @return what the official would cost in the role with nothing else to do that day */
    long alone(int role, int official) {
        return fixed[role][official] + (travels ? 2L * fromHome[official][place[fixtureOf[role]]] : 0);
    }

    boolean isCandidate(int role, int official) {
        return fixed[role][official] != INELIGIBLE;
    }

    boolean clash(int fixture, int other) {
        int index = indexInDay[other];
        return (clashes[fixture][index >> 6] >>> index & 1) != 0;
    }

    /** @return the roles, the one with the fewest candidates first, required ones before others */
    int[] hardestFirst() {
        return Arrays.stream(free)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer role) -> problem.roles().get(role).need())
                        .thenComparing(role -> candidates[role].length)
                        .thenComparing(role -> role))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
