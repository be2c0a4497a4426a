package org.refstand.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;

/**
 * After the problem of Duarte, Ribeiro and Urrutia: two days of seven slots, a skill for each position, one facility a
 * day; the sum of |wanted - assigned| is to be least, and every position filled.
 */
final class Duarte implements Instance {
    private static final int SLOTS_A_DAY = 7;
    private static final int OPEN = 1000;

    private final String name;
    private final List<Position> positions;
    private final List<Referee> referees;

    private record Position(int game, int facility, int day, int slot, int skill) {}

    private record Referee(int skill, int maximum, int wanted, String free) {
        boolean may(Position position) {
            return skill >= position.skill() && free.charAt(position.slot()) == '1';
        }
    }

    private Duarte(String name, List<Position> positions, List<Referee> referees) {
        this.name = name;
        this.positions = positions;
        this.referees = referees;
    }

    static Duarte read(Path folder, String name) throws IOException {
        return new Duarte(
                name,
                Csv.numbers(folder.resolve(name + ".positions.csv")).stream()
                        .map(row -> new Position(row[1], row[2], row[3], row[4], row[5]))
                        .toList(),
                Csv.rows(folder.resolve(name + ".referees.csv")).stream()
                        .map(row -> new Referee(
                                Integer.parseInt(row[1]), Integer.parseInt(row[2]), Integer.parseInt(row[3]), row[4]))
                        .toList());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Problem problem() {
        Map<Integer, Position> games = new HashMap<>();
        positions.forEach(position -> games.put(position.game(), position));
        List<Problem.Fixture> fixtures = IntStream.range(0, games.size())
                .mapToObj(game -> fixture(game, games))
                .toList();
        Map<List<Integer>, int[]> candidates = new HashMap<>();
        List<Problem.Role> roles = positions.stream()
                .map(position -> new Problem.Role(
                        position.game(),
                        Problem.Need.REQUIRED,
                        0,
                        Problem.NONE,
                        Problem.NONE,
                        candidates.computeIfAbsent(
                                List.of(position.slot(), position.skill()), key -> candidates(position)),
                        new int[0]))
                .toList();
        List<Problem.Official> officials = referees.stream()
                .map(referee -> new Problem.Official(
                        Problem.NONE, 0, 0, SLOTS_A_DAY, referee.maximum(), Problem.NO_LIMIT, 0, referee.wanted(), List.of()))
                .toList();
        return new Problem(
                fixtures,
                roles,
                officials,
                Problem.Travel.NONE,
                List.of(),
                List.of(),
                Weights.open(OPEN, OPEN).with(Term.WANTED, 1));
    }

    private int[] candidates(Position position) {
        return IntStream.range(0, referees.size())
                .filter(referee -> referees.get(referee).may(position))
                .toArray();
    }

    private static Problem.Fixture fixture(int game, Map<Integer, Position> games) {
        Position own = games.get(game);
        int[] clashes = IntStream.range(0, games.size())
                .filter(other -> other != game && excludes(own, games.get(other)))
                .toArray();
        return new Problem.Fixture(
                own.day(), own.slot(), own.facility(), Problem.NONE, Problem.NONE, 0, clashes);
    }

    private static boolean excludes(Position one, Position other) {
        return one.slot() == other.slot() || one.day() == other.day() && one.facility() != other.facility();
    }

    @Override
    public Checked check(int[] plan) {
        List<String> broken = new ArrayList<>();
        int[] count = new int[referees.size()];
        for (int i = 0; i < plan.length; i++) {
            if (plan[i] < 0) {
                broken.add("position " + i + " is open");
                continue;
            }
            Position position = positions.get(i);
            count[plan[i]]++;
            if (!referees.get(plan[i]).may(position)) {
                broken.add("position " + i + ": skill or slot");
            }
            for (int j = 0; j < i; j++) {
                if (plan[j] == plan[i] && excludes(position, positions.get(j))) {
                    broken.add("positions " + j + " and " + i + " exclude each other");
                }
            }
        }
        long value = 0;
        for (int referee = 0; referee < count.length; referee++) {
            value += Math.abs(count[referee] - referees.get(referee).wanted());
            if (count[referee] > referees.get(referee).maximum()) {
                broken.add("referee " + referee + " has too many");
            }
        }
        return new Checked(value, broken);
    }
}
