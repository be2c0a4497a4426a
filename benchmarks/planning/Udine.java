package org.refstand.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.refstand.benchmarks.UdineFile.Division;
import org.refstand.benchmarks.UdineFile.Game;
import org.refstand.benchmarks.UdineFile.Point;
import org.refstand.benchmarks.UdineFile.Referee;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;

/** The referee assignment problem of the University of Udine (amateur basketball), turned into ours. */
final class Udine implements Instance {
    private static final int MISSING = 1_000_000;
    private static final int INCOMPATIBLE = 500;

    private final List<Division> divisions;
    private final List<Referee> referees;
    private final List<Point> arenas;
    private final List<Game> games;
    private final int teams;
    private final String name;
    private final Prices prices;

    /**
     * W1 is the study's, W2 its fairness-heavy one.
     *
     * @param incompatible for each pair of a game and each game of a team that are incompatible; 0: they are forbidden
     */
    record Prices(
            String name,
            int level,
            int experience,
            int spread,
            int distance,
            int optional,
            int sameTeam,
            int incompatible) {
        static final Prices W1 = new Prices("W1", 100, 50, 20, 1, 1000, 50, 0);
        static final Prices W2 = new Prices("W2", 100, 50, 200, 1, 1000, 200, 0);

        /** @return the same as the study has them: what is incompatible has a price */
        Prices ofStudy() {
            return new Prices(
                    name + " of the study", level, experience, spread, distance, optional, sameTeam, INCOMPATIBLE);
        }

        boolean forbids() {
            return incompatible == 0;
        }
    }

    private Udine(Path file, Prices prices) throws IOException {
        this.prices = prices;
        this.name = file.getFileName().toString().replace(".txt", "") + " " + prices.name();
        UdineFile read = new UdineFile(file);
        divisions = read.divisions;
        referees = read.referees;
        arenas = read.arenas;
        games = read.games;
        teams = read.teams;
    }

    static Udine read(Path file, Prices prices) throws IOException {
        return new Udine(file, prices);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Problem problem() {
        List<Problem.Role> roles = new ArrayList<>();
        for (int game = 0; game < games.size(); game++) {
            Game own = games.get(game);
            Division division = divisions.get(own.division());
            int[] free = IntStream.range(0, referees.size())
                    .filter(referee -> referees.get(referee).isFree(own))
                    .filter(referee -> !prices.forbids() || incompatible(own, referees.get(referee)) == 0)
                    .toArray();
            for (int i = 0; i < division.most(); i++) {
                roles.add(new Problem.Role(
                        game,
                        i < division.least() ? Problem.Need.REQUIRED : Problem.Need.OPTIONAL,
                        division.level(), Problem.NONE, Problem.NONE, free, new int[0]));
            }
        }
        return new Problem(
                IntStream.range(0, games.size()).mapToObj(this::fixture).toList(),
                roles,
                referees.stream().map(this::official).toList(),
                travel(),
                partners(),
                List.of(),
                weights());
    }

    private Problem.Fixture fixture(int game) {
        Game own = games.get(game);
        int[] clashes = IntStream.range(0, games.size())
                .filter(other -> other != game && excludes(own, games.get(other)))
                .toArray();
        return new Problem.Fixture(
                own.day(), own.start(), own.arena(), own.home(), own.guest(), own.experience(), clashes);
    }

    /** A game lasts two hours, and a unit of distance a minute. */
    private boolean excludes(Game one, Game other) {
        if (one.day() != other.day()) {
            return false;
        }
        double way = arenas.get(one.arena()).to(arenas.get(other.arena()));
        return Math.abs(one.start() - other.start()) < UdineFile.MINUTES + way;
    }

    private Problem.Official official(Referee referee) {
        return new Problem.Official(
                Problem.NONE,
                referee.level(),
                referee.experience(),
                Problem.NO_LIMIT,
                Problem.NO_LIMIT,
                Problem.NO_LIMIT,
                0,
                Problem.NONE,
                referee.teams());
    }

    private Problem.Travel travel() {
        return new Problem.Travel(
                referees.stream()
                        .map(referee -> arenas.stream()
                                .mapToInt(referee.home()::units)
                                .toArray())
                        .toArray(int[][]::new),
                arenas.stream()
                        .map(arena -> arenas.stream().mapToInt(arena::units).toArray())
                        .toArray(int[][]::new));
    }

    private List<Problem.Partners> partners() {
        List<Problem.Partners> partners = new ArrayList<>();
        for (int one = 0; one < referees.size(); one++) {
            for (int other = one + 1; other < referees.size(); other++) {
                if (areIncompatible(one, other)) {
                    partners.add(new Problem.Partners(one, other, prices.incompatible(), prices.forbids()));
                }
            }
        }
        return partners;
    }

    private boolean areIncompatible(int one, int other) {
        return referees.get(one).colleagues().contains(other)
                || referees.get(other).colleagues().contains(one);
    }

    private Weights weights() {
        return Weights.open(MISSING, prices.optional())
                .with(Term.LICENCE_MISSING, prices.level())
                .with(Term.CREW_STRENGTH, prices.experience())
                .with(Term.SPREAD, prices.spread())
                .withFairShare(fairShare())
                .with(Term.TRAVEL, prices.distance())
                .with(Term.SAME_TEAM, prices.sameTeam())
                .withUsual(IntStream.range(0, teams).mapToObj(team -> usual()).toList())
                .with(Term.AVOIDED_TEAM, prices.incompatible());
    }

    /** All roles, the optional ones too, shared among all referees; whole matches. */
    private long fairShare() {
        return Math.round((double) roles() / referees.size());
    }

    /** A referee's matches with one team: the mean over all teams, whole, and one more. */
    private int usual() {
        double roles = 2.0 * roles() / teams;
        return (int) Math.round(roles / referees.size()) + 1;
    }

    private int roles() {
        return games.stream()
                .mapToInt(game -> divisions.get(game.division()).most())
                .sum();
    }

    @Override
    public Checked check(int[] plan) {
        List<String> broken = new ArrayList<>();
        List<List<Integer>> crews = new ArrayList<>();
        int next = 0;
        for (Game game : games) {
            List<Integer> crew = new ArrayList<>();
            for (int i = 0; i < divisions.get(game.division()).most(); i++, next++) {
                if (plan[next] >= 0) {
                    crew.add(plan[next]);
                }
            }
            crews.add(crew);
        }
        long cost = 0;
        for (int game = 0; game < games.size(); game++) {
            cost += ofCrew(games.get(game), crews.get(game), broken);
        }
        for (int referee = 0; referee < referees.size(); referee++) {
            int own = referee;
            List<Game> matches = IntStream.range(0, games.size())
                    .filter(game -> crews.get(game).contains(own))
                    .mapToObj(games::get)
                    .sorted(Comparator.comparingInt(Game::day).thenComparingInt(Game::start))
                    .toList();
            cost += ofReferee(referees.get(referee), matches, broken);
        }
        return new Checked(cost, broken);
    }

    /** @return with how many of the two teams the referee is incompatible */
    private static int incompatible(Game game, Referee referee) {
        return (referee.teams().contains(game.home()) ? 1 : 0)
                + (referee.teams().contains(game.guest()) ? 1 : 0);
    }

    private long ofCrew(Game game, List<Integer> crew, List<String> broken) {
        Division division = divisions.get(game.division());
        if (crew.size() < division.least() || crew.stream().distinct().count() < crew.size()) {
            broken.add("crew " + crew + " of " + game);
        }
        long cost = (long) prices.optional() * (division.most() - Math.max(crew.size(), division.least()));
        int experience = 0;
        for (int one : crew) {
            Referee referee = referees.get(one);
            if (!referee.isFree(game)) {
                broken.add("referee " + one + " is away at " + game);
            }
            experience += referee.experience();
            cost += (long) prices.level() * Math.max(0, division.level() - referee.level());
            int incompatible = incompatible(game, referee)
                    + (int) crew.stream()
                            .filter(other -> one < other && areIncompatible(one, other))
                            .count();
            cost += (long) prices.incompatible() * incompatible;
            if (prices.forbids() && incompatible > 0) {
                broken.add("referee " + one + " must not be in crew " + crew + " of " + game);
            }
        }
        return cost + (long) prices.experience() * Math.max(0, game.experience() - experience);
    }

    private long ofReferee(Referee referee, List<Game> matches, List<String> broken) {
        long cost = prices.spread() * Math.abs(matches.size() - fairShare());
        for (int i = 0; i < matches.size(); i++) {
            Game game = matches.get(i);
            boolean isFirst = i == 0 || matches.get(i - 1).day() != game.day();
            boolean isLast = i == matches.size() - 1 || matches.get(i + 1).day() != game.day();
            Point arena = arenas.get(game.arena());
            cost += prices.distance()
                    * ((isFirst ? referee.home().units(arena) : 0)
                            + (isLast ? referee.home() : arenas.get(matches.get(i + 1).arena())).units(arena));
            if (!isFirst && excludes(game, matches.get(i - 1))) {
                broken.add(referee + " is too late for " + game);
            }
        }
        for (int team = 0; team < teams; team++) {
            int own = team;
            long have = matches.stream()
                    .filter(game -> game.home() == own || game.guest() == own)
                    .count();
            cost += prices.sameTeam() * Math.max(0, have - usual());
        }
        return cost;
    }
}
