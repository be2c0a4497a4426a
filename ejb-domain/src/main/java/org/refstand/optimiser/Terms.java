package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refstand.optimiser.Problem.Fixture;
import org.refstand.optimiser.Problem.Official;
import org.refstand.optimiser.Problem.Role;

/**
 * The definition of every term, on a whole plan. Slow and plain on purpose: {@link Draft} keeps the same sums while it
 * changes, and a property holds the two together.
 */
final class Terms {
    private final Problem problem;
    private final int[] plan;
    private final List<List<Integer>> crews;
    private final List<List<Integer>> matches;

    Terms(Problem problem, int[] plan) {
        this.problem = problem;
        this.plan = plan;
        this.crews = lists(problem.fixtures().size());
        this.matches = lists(problem.officials().size());
        for (int role = 0; role < plan.length; role++) {
            if (plan[role] != Problem.NONE) {
                int match = problem.roles().get(role).fixture();
                crews.get(match).add(plan[role]);
                matches.get(plan[role]).add(match);
            }
        }
    }

    private static List<List<Integer>> lists(int size) {
        return Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(size)
                .toList();
    }

    long cost(Term term) {
        Weights weights = problem.weights();
        return switch (term) {
            case OPEN_FIRST, OPEN_REQUIRED, OPEN_OPTIONAL -> weights.of(term) * open(term);
            case WANTED -> wanted();
            case SPREAD -> spread();
            case CLUB_QUOTA -> weights.of(term) * clubQuota();
            case LICENCE_WASTED -> weights.of(term) * licence(1);
            case LICENCE_MISSING -> weights.of(term) * licence(-1);
            case TRAVEL -> weights.of(term) * travel();
            case DOUBLE_DUTY -> -weights.of(term) * doubleDuty();
            case SAME_TEAM -> weights.of(term) * sameTeam();
            case TWICE_RUNNING -> weights.of(term) * twiceRunning();
            case PARTNERS -> partners();
            case CREW_STRENGTH -> weights.of(term) * crewStrength();
            case AVOIDED_TEAM -> weights.of(term) * avoidedTeam();
            case STABILITY -> weights.of(term) * stability();
            case WARNINGS -> warnings();
        };
    }

    /** Roles that nobody has. */
    private long open(Term term) {
        return IntStream.range(0, plan.length)
                .filter(role -> plan[role] == Problem.NONE
                        && problem.roles().get(role).need().open() == term)
                .count();
    }

    /** How far each official with a wish is from it. */
    private long wanted() {
        return officials()
                .filter(official -> problem.officials().get(official).wanted() != Problem.NONE)
                .mapToLong(official ->
                        wanted(problem, official, matches.get(official).size()))
                .sum();
    }

    static long wanted(Problem problem, int official, int matches) {
        Official looked = problem.officials().get(official);
        return looked.wanted() == Problem.NONE
                ? 0
                : (long) problem.weights().of(Term.WANTED) * Math.abs(looked.already() + matches - looked.wanted());
    }

    /** How far each official is from the fair share. */
    private long spread() {
        return officials()
                .mapToLong(official ->
                        spread(problem, official, matches.get(official).size()))
                .sum();
    }

    static long spread(Problem problem, int official, int matches) {
        double away = problem.officials().get(official).already()
                + matches
                - problem.weights().fairShare();
        return Math.round(problem.weights().of(Term.SPREAD) * Math.abs(away));
    }

    /** Matches that clubs still owe; one that has given more than it owes makes up for no other. */
    private long clubQuota() {
        long owed = 0;
        for (int club = 0; club < problem.owedByClub().size(); club++) {
            int own = club;
            int given = (int) Arrays.stream(plan)
                    .filter(official -> official != Problem.NONE
                            && problem.officials().get(official).club() == own)
                    .count();
            owed += Math.max(0, problem.owedByClub().get(club) - given);
        }
        return owed;
    }

    /** Steps by which licences are above (1) or below (-1) what their roles ask for. */
    private long licence(int direction) {
        return filled().mapToLong(role -> Math.max(
                        0,
                        direction
                                * (problem.officials().get(plan[role]).rank()
                                        - problem.roles().get(role).rank())))
                .sum();
    }

    /** Each official's ways of each day. */
    private long travel() {
        if (!problem.travel().isKnown()) {
            return 0;
        }
        long way = 0;
        for (int official = 0; official < problem.officials().size(); official++) {
            int[] fromHome = problem.travel().fromHome()[official];
            for (List<Integer> day : daysOf(official)) {
                way += fromHome[place(day, 0)] + fromHome[place(day, day.size() - 1)];
                for (int i = 1; i < day.size(); i++) {
                    way += problem.travel().between()[place(day, i - 1)][place(day, i)];
                }
            }
        }
        return way;
    }

    private int place(List<Integer> day, int stop) {
        return fixture(day.get(stop)).place();
    }

    /** Matches that follow another of the same official on the same day at the same place. */
    private long doubleDuty() {
        return officials()
                .boxed()
                .flatMap(official -> daysOf(official).stream())
                .mapToLong(day -> IntStream.range(1, day.size())
                        .filter(i -> place(day, i - 1) == place(day, i))
                        .count())
                .sum();
    }

    /** Matches of one official with one team above what is usual. */
    private long sameTeam() {
        long above = 0;
        for (List<Integer> own : matches) {
            for (int team = 0; team < problem.weights().usualWithTeam().size(); team++) {
                int looked = team;
                int have = (int) own.stream()
                        .filter(match -> plays(fixture(match), looked))
                        .count();
                above += Math.max(0, have - problem.weights().usualWithTeam().get(team));
            }
        }
        return above;
    }

    /** Pairs of matches that a team plays one after the other with the same official. */
    private long twiceRunning() {
        int teams = problem.fixtures().stream()
                .mapToInt(match -> Math.max(match.home(), match.away()) + 1)
                .max()
                .orElse(0);
        long pairs = 0;
        for (int team = 0; team < teams; team++) {
            int looked = team;
            List<Integer> season = IntStream.range(0, crews.size())
                    .filter(match -> plays(fixture(match), looked))
                    .boxed()
                    .sorted(inOrder(problem))
                    .toList();
            for (int i = 1; i < season.size(); i++) {
                List<Integer> next = crews.get(season.get(i));
                pairs += crews.get(season.get(i - 1)).stream()
                        .distinct()
                        .filter(next::contains)
                        .count();
            }
        }
        return pairs;
    }

    /** The price of each two who are partners in a crew. */
    private long partners() {
        return crews.stream()
                .mapToLong(crew -> problem.partners().stream()
                        .filter(two -> crew.contains(two.one()) && crew.contains(two.other()))
                        .mapToLong(Problem.Partners::price)
                        .sum())
                .sum();
    }

    /** Points of strength that crews lack; open roles bring none. */
    private long crewStrength() {
        return IntStream.range(0, crews.size())
                .map(match -> fixture(match).strength()
                        - crews.get(match).stream()
                                .mapToInt(official ->
                                        problem.officials().get(official).strength())
                                .sum())
                .filter(lack -> lack > 0)
                .sum();
    }

    /** Matches of teams that their officials should not have; both teams count. */
    private long avoidedTeam() {
        return filled().mapToLong(role -> avoided(problem, role, plan[role])).sum();
    }

    static long avoided(Problem problem, int role, int official) {
        Fixture match = problem.fixtures().get(problem.roles().get(role).fixture());
        return problem.officials().get(official).avoided().stream()
                .filter(team -> plays(match, team))
                .count();
    }

    /** Roles that somebody else than in the last committed plan has, or nobody. */
    private long stability() {
        return IntStream.range(0, plan.length)
                .filter(role -> problem.roles().get(role).before() != Problem.NONE
                        && problem.roles().get(role).before() != plan[role])
                .count();
    }

    /** What the rules that only warn say about each official in each role, and about all their matches together. */
    private long warnings() {
        return filled().mapToLong(role -> warning(problem, role, plan[role])).sum()
                + officials()
                        .mapToLong(official -> aboveUsual(
                                problem, official, matches.get(official).size()))
                        .sum();
    }

    static long aboveUsual(Problem problem, int official, int matches) {
        Official looked = problem.officials().get(official);
        return looked.usual() == Problem.NO_LIMIT
                ? 0
                : (long) problem.weights().of(Term.WARNINGS) * Math.max(0, looked.already() + matches - looked.usual());
    }

    static long warning(Problem problem, int role, int official) {
        Role looked = problem.roles().get(role);
        if (looked.prices().length == 0) {
            return 0;
        }
        int place = Arrays.binarySearch(looked.candidates(), official);
        return place < 0 ? 0 : looked.prices()[place];
    }

    /** @return matches by index as they follow each other */
    static Comparator<Integer> inOrder(Problem problem) {
        return Comparator.comparing(
                        (Integer match) -> problem.fixtures().get(match).day())
                .thenComparing(match -> problem.fixtures().get(match).start())
                .thenComparing(match -> match);
    }

    private Fixture fixture(int match) {
        return problem.fixtures().get(match);
    }

    private static boolean plays(Fixture match, int team) {
        return match.home() == team || match.away() == team;
    }

    private IntStream officials() {
        return IntStream.range(0, problem.officials().size());
    }

    private IntStream filled() {
        return IntStream.range(0, plan.length).filter(role -> plan[role] != Problem.NONE);
    }

    /** @return the official's matches of each day, in order */
    private List<List<Integer>> daysOf(int official) {
        return List.copyOf(matches.get(official).stream()
                .sorted(inOrder(problem))
                .collect(Collectors.groupingBy(match -> fixture(match).day()))
                .values());
    }
}
