package org.refstand.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A file of the University of Udine as it stands there; days are counted from 1970, times are minutes of the day. */
final class UdineFile {
    /** A game lasts so many minutes. */
    static final int MINUTES = 120;

    private static final int UNITS = 10;

    final List<Division> divisions = new ArrayList<>();
    final List<Referee> referees = new ArrayList<>();
    final List<Point> arenas = new ArrayList<>();
    final List<Game> games = new ArrayList<>();
    final int teams;

    record Division(int least, int most, int level) {}

    record Point(double x, double y) {
        double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        int units(Point other) {
            return (int) Math.round(UNITS * to(other));
        }
    }

    record Away(int day, int from, int until) {}

    record Referee(
            int level, Point home, int experience, List<Integer> colleagues, List<Integer> teams, List<Away> away) {
        boolean isFree(Game game) {
            return away.stream()
                    .noneMatch(time -> time.day() == game.day()
                            && time.from() < game.start() + MINUTES
                            && game.start() < time.until());
        }
    }

    record Game(int home, int guest, int division, int day, int start, int arena, int experience) {}

    UdineFile(Path file) throws IOException {
        String text = Files.readString(file);
        find("D\\d+: (\\d+), (\\d+), (\\d+), \\d+", text)
                .forEach(m -> divisions.add(new Division(number(m, 1), number(m, 2), number(m, 3))));
        find("R\\d+, (\\d+), \\(([-.\\de]+), ([-.\\de]+)\\), (\\d+), \\[(.*?)\\], \\[(.*?)\\], \\[(.*?)\\]", text)
                .forEach(m -> referees.add(new Referee(
                        number(m, 1),
                        new Point(Double.parseDouble(m.group(2)), Double.parseDouble(m.group(3))),
                        number(m, 4),
                        codes(m.group(5)),
                        codes(m.group(6)),
                        aways(m.group(7)))));
        find("A\\d+ \\(([-.\\de]+), ([-.\\de]+)\\)", text)
                .forEach(m -> arenas.add(new Point(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)))));
        teams = find("(?m)^T\\d+ D\\d+\\s*$", text).size();
        find("T(\\d+) T(\\d+) D(\\d+) (\\S+) (\\d+):(\\d+) A(\\d+) (\\d+)", text)
                .forEach(m -> games.add(new Game(
                        number(m, 1) - 1,
                        number(m, 2) - 1,
                        number(m, 3) - 1,
                        day(m.group(4)),
                        60 * number(m, 5) + number(m, 6),
                        number(m, 7) - 1,
                        number(m, 8))));
    }

    private static List<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static List<Integer> codes(String list) {
        return find("[RT](\\d+)", list).stream().map(m -> number(m, 1) - 1).toList();
    }

    private static List<Away> aways(String list) {
        return find("(\\d+/\\d+/\\d+) (\\d+):(\\d+)-(\\d+):(\\d+)", list).stream()
                .map(m -> new Away(
                        day(m.group(1)), 60 * number(m, 2) + number(m, 3), 60 * number(m, 4) + number(m, 5)))
                .toList();
    }

    private static int day(String date) {
        String[] parts = date.split("/");
        return (int) LocalDate.of(
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                .toEpochDay();
    }
}
