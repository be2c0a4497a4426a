package org.refstand.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;

/**
 * A made-up federation: 5,000 fixtures of two roles on 60 days, 2,000 referees, 260 halls around 40 towns in a country
 * of 400 by 300 km. The same seed makes the same one. Halls have up to four matches a day, two and a half hours apart.
 */
final class Federation implements Instance {
    private static final int DAYS = 60;
    private static final int FIXTURES = 5_000;
    private static final int REFEREES = 2_000;
    private static final int HALLS = 260;
    private static final int TOWNS = 40;
    private static final int CLUBS = 300;
    private static final int RANKS = 4;
    private static final int[] STARTS = {660, 810, 960, 1110};
    private static final int MATCH_MINUTES = 120;
    private static final int RESERVE_MINUTES = 30;
    private static final int OPEN_FIRST = 5_000;
    private static final int OPEN_SECOND = 2_500;
    private static final int MATCH_WISH = 30;
    private static final int WASTED = 10;
    private static final double FREE = 0.4;

    private final List<Point> halls = new ArrayList<>();
    private final List<Referee> referees = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();

    private record Point(double x, double y) {
        int km(Point other) {
            return (int) Math.round(Math.hypot(x - other.x, y - other.y));
        }
    }

    private record Referee(Point home, int club, int rank, int wanted, Set<Integer> days) {}

    private record Match(int day, int start, int hall, int homeClub, int awayClub, int rank) {
        int rankOf(int role) {
            return Math.max(0, rank - role);
        }
    }

    Federation(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Point> towns = IntStream.range(0, TOWNS)
                .mapToObj(town -> new Point(chance.nextDouble(400), chance.nextDouble(300)))
                .toList();
        for (int i = 0; i < HALLS; i++) {
            halls.add(near(towns, 12, chance));
        }
        for (int i = 0; i < REFEREES; i++) {
            Set<Integer> days = new HashSet<>();
            IntStream.range(0, DAYS).filter(day -> chance.nextDouble() < FREE).forEach(days::add);
            double talent = chance.nextDouble();
            int rank = talent < 0.4 ? 0 : talent < 0.75 ? 1 : talent < 0.93 ? 2 : 3;
            Point home = near(towns, 18, chance);
            referees.add(new Referee(home, chance.nextInt(CLUBS), rank, 2 + chance.nextInt(7), days));
        }
        int[][] used = new int[DAYS][HALLS];
        while (matches.size() < FIXTURES) {
            int day = chance.nextInt(DAYS);
            int hall = chance.nextInt(HALLS);
            if (used[day][hall] < STARTS.length) {
                int start = STARTS[used[day][hall]++];
                double level = chance.nextDouble();
                int rank = level < 0.45 ? 0 : level < 0.8 ? 1 : level < 0.95 ? 2 : RANKS - 1;
                matches.add(new Match(day, start, hall, hall % CLUBS, chance.nextInt(CLUBS), rank));
            }
        }
    }

    private static Point near(List<Point> towns, double km, SplittableRandom chance) {
        Point town = towns.get((int) (towns.size() * Math.pow(chance.nextDouble(), 1.5)));
        return new Point(town.x() + chance.nextDouble(-km, km), town.y() + chance.nextDouble(-km, km));
    }

    @Override
    public String name() {
        return "federation";
    }

    private boolean may(Referee referee, Match match, int role) {
        return referee.days().contains(match.day())
                && referee.rank() >= match.rankOf(role)
                && referee.club() != match.homeClub()
                && referee.club() != match.awayClub();
    }

    private boolean excludes(Match one, Match other) {
        if (one.day() != other.day()) {
            return false;
        }
        boolean same = one.hall() == other.hall();
        int reserve = same ? 0 : RESERVE_MINUTES + halls.get(one.hall()).km(halls.get(other.hall()));
        return Math.abs(one.start() - other.start()) < MATCH_MINUTES + reserve;
    }

    @Override
    public Problem problem() {
        Map<Integer, List<Integer>> byDay = new HashMap<>();
        IntStream.range(0, matches.size())
                .forEach(match -> byDay.computeIfAbsent(matches.get(match).day(), day -> new ArrayList<>())
                        .add(match));
        List<Problem.Role> roles = IntStream.range(0, 2 * matches.size())
                .mapToObj(this::role)
                .toList();
        return new Problem(
                IntStream.range(0, matches.size())
                        .mapToObj(match -> fixture(match, byDay.get(matches.get(match).day())))
                        .toList(),
                roles,
                referees.stream()
                        .map(referee -> new Problem.Official(
                                Problem.NONE, referee.rank(), 0, 2, 20, Problem.NO_LIMIT, 0, referee.wanted(), List.of()))
                        .toList(),
                new Problem.Travel(
                        referees.stream().map(referee -> ways(referee.home())).toArray(int[][]::new),
                        halls.stream().map(this::ways).toArray(int[][]::new)),
                List.of(),
                List.of(),
                Weights.open(OPEN_FIRST, OPEN_SECOND)
                        .with(Term.TRAVEL, 1)
                        .with(Term.WANTED, MATCH_WISH)
                        .with(Term.LICENCE_WASTED, WASTED));
    }

    private Problem.Role role(int role) {
        Match match = matches.get(role / 2);
        int[] candidates = IntStream.range(0, referees.size())
                .filter(referee -> may(referees.get(referee), match, role % 2))
                .toArray();
        return new Problem.Role(
                role / 2,
                role % 2 == 0 ? Problem.Need.REQUIRED : Problem.Need.OPTIONAL,
                match.rankOf(role % 2), Problem.NONE, Problem.NONE, candidates, new int[0]);
    }

    private Problem.Fixture fixture(int match, List<Integer> sameDay) {
        Match own = matches.get(match);
        int[] clashes = sameDay.stream()
                .filter(other -> other != match && excludes(own, matches.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Problem.Fixture(
                own.day(), own.start(), own.hall(), Problem.NONE, Problem.NONE, 0, clashes);
    }

    private int[] ways(Point from) {
        return halls.stream().mapToInt(from::km).toArray();
    }

    @Override
    public Checked check(int[] plan) {
        List<String> broken = new ArrayList<>();
        List<List<Match>> own = new ArrayList<>();
        referees.forEach(referee -> own.add(new ArrayList<>()));
        long cost = 0;
        for (int role = 0; role < plan.length; role++) {
            Match match = matches.get(role / 2);
            if (plan[role] < 0) {
                cost += role % 2 == 0 ? OPEN_FIRST : OPEN_SECOND;
                continue;
            }
            Referee referee = referees.get(plan[role]);
            if (!may(referee, match, role % 2)) {
                broken.add("role " + role + " has " + plan[role]);
            }
            cost += (long) WASTED * (referee.rank() - match.rankOf(role % 2));
            own.get(plan[role]).add(match);
        }
        for (int referee = 0; referee < own.size(); referee++) {
            cost += ofReferee(referees.get(referee), own.get(referee), broken);
        }
        return new Checked(cost, broken);
    }

    private long ofReferee(Referee referee, List<Match> own, List<String> broken) {
        own.sort(Comparator.comparingInt(Match::day).thenComparingInt(Match::start));
        long cost = (long) MATCH_WISH * Math.abs(own.size() - referee.wanted());
        if (own.size() > 20) {
            broken.add(referee + " has too many");
        }
        Point at = referee.home();
        for (int i = 0; i < own.size(); i++) {
            Match match = own.get(i);
            boolean isFirst = i == 0 || own.get(i - 1).day() != match.day();
            if (isFirst) {
                cost += at.km(referee.home());
                at = referee.home();
            } else if (excludes(own.get(i - 1), match) || i > 1 && own.get(i - 2).day() == match.day()) {
                broken.add(referee + " cannot have " + match);
            }
            cost += at.km(halls.get(match.hall()));
            at = halls.get(match.hall());
        }
        return cost + at.km(referee.home());
    }
}
