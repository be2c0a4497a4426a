package org.refstand.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refstand.kernel.Checks;

/** Makes a match of a row, or says what keeps it from being one. */
final class RowReader {
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: Uhr)?");
    private static final Pattern RESULT = Pattern.compile("(\\d{1,2}) ?: ?(\\d{1,2})\\b.*");
    private static final Pattern LONG_SEASON = Pattern.compile("(\\d{4})/\\d{2}(\\d{2})");

    private final ScheduleFormat format;
    private final List<String> header;
    private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);
    private final List<Column> columns = new ArrayList<>();
    private final List<LineProblem> problems;

    private Table.Row row;
    private boolean sound;

    /**
     * @param header the first row's cells
     * @param problems where what is wrong is added
     */
    RowReader(ScheduleFormat format, Table.Row header, List<LineProblem> problems) {
        this.format = format;
        this.header = header.cells();
        this.problems = problems;
        for (int i = 0; i < this.header.size(); i++) {
            String name = this.header.get(i);
            Column column = format.column(name).orElse(null);
            columns.add(column);
            if (Cell.isFormula(name, true)) {
                problems.add(LineProblem.ofCell(header.line(), name, ProblemCode.FORMULA, Cell.shown(name)));
            }
            if (column != null && indexes.putIfAbsent(column, i) != null) {
                problems.add(LineProblem.ofCell(header.line(), name, ProblemCode.COLUMN_TWICE));
            }
        }
        List<String> missing = format.missing(indexes.keySet());
        if (!missing.isEmpty()) {
            problems.add(LineProblem.ofLine(header.line(), ProblemCode.COLUMNS_MISSING, String.join(", ", missing)));
        }
    }

    /** What the file has columns for. */
    Set<Column> columns() {
        return Set.copyOf(indexes.keySet());
    }

    /** The match of a row; empty if problems were added instead. */
    Optional<ScheduledMatch> read(Table.Row next) {
        row = next;
        sound = true;
        checkCells();
        LocalDate date = date();
        LocalTime time = time();
        ScheduledTeam home = team(Column.HOME, Column.HOME_CLUB);
        ScheduledTeam away = team(Column.AWAY, Column.AWAY_CLUB);
        for (Column column : List.of(Column.LEAGUE, Column.NUMBER, Column.HOME, Column.AWAY)) {
            if (text(column).isEmpty()) {
                problem(column, ProblemCode.CELL_EMPTY);
            }
        }
        if (!home.isNone() && Cell.key(home.name()).equals(Cell.key(away.name()))) {
            problem(Column.AWAY, ProblemCode.SAME_TEAM, home.name());
        }
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new ScheduledMatch(
                row.line(),
                text(Column.LEAGUE),
                season(date),
                text(Column.NUMBER),
                text(Column.ROUND),
                date,
                time,
                home,
                away,
                venue(),
                team(Column.CREW_TEAM, Column.CREW_CLUB),
                result()));
    }

    /** Formulas are refused in every column, also in those we do not read: the file is passed on from hand to hand. */
    private void checkCells() {
        if (row.cells().size() > header.size()) {
            sound = false;
            problems.add(LineProblem.ofLine(
                    row.line(), ProblemCode.TOO_MANY_CELLS, row.cells().size(), header.size()));
        }
        for (int i = 0; i < Math.min(row.cells().size(), header.size()); i++) {
            String cell = row.cell(i);
            Column column = columns.get(i);
            boolean numbers = column == null || column == Column.PHONE;
            if (Cell.isFormula(cell, numbers)) {
                problem(header.get(i), ProblemCode.FORMULA, Cell.shown(cell));
            } else if (column != null && cell.length() > ScheduleLimits.MAX_CELL) {
                problem(header.get(i), ProblemCode.CELL_TOO_LONG, cell.length(), ScheduleLimits.MAX_CELL);
            }
        }
    }

    private LocalDate date() {
        Column column = indexes.containsKey(Column.DATE_AND_TIME) ? Column.DATE_AND_TIME : Column.DATE;
        String cell = text(column);
        if (cell.isEmpty()) {
            problem(column, ProblemCode.CELL_EMPTY);
            return null;
        }
        String day = column == Column.DATE_AND_TIME ? cell.split(",", 2)[0] : cell;
        Matcher german = GERMAN_DATE.matcher(day);
        Matcher iso = ISO_DATE.matcher(day);
        try {
            LocalDate date = null;
            if (german.matches()) {
                date = LocalDate.of(number(german, 3), number(german, 2), number(german, 1));
            } else if (iso.matches()) {
                date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (date != null && new Checks().day("date", date).rejections().isEmpty()) {
                return date;
            }
        } catch (DateTimeException noSuchDay) {
            // said below, like any other text that is not a date
        }
        problem(column, ProblemCode.DATE_INVALID, Cell.shown(cell));
        return null;
    }

    private LocalTime time() {
        boolean together = indexes.containsKey(Column.DATE_AND_TIME);
        Column column = together ? Column.DATE_AND_TIME : Column.TIME;
        String cell = text(column);
        String clock = !together
                ? cell
                : cell.contains(",") ? cell.substring(cell.indexOf(',') + 1).strip() : "";
        if (clock.isEmpty()) {
            return null;
        }
        Matcher parts = TIME.matcher(clock);
        try {
            if (parts.matches()) {
                int second = parts.group(3) == null ? 0 : number(parts, 3);
                LocalTime time = LocalTime.of(number(parts, 1), number(parts, 2), second);
                return time.equals(LocalTime.MIDNIGHT) ? null : time;
            }
        } catch (DateTimeException noSuchTime) {
            // said below, like any other text that is not a time
        }
        problem(column, ProblemCode.TIME_INVALID, Cell.shown(clock));
        return null;
    }

    private ScheduledTeam team(Column name, Column club) {
        return text(name).isEmpty() ? ScheduledTeam.NONE : new ScheduledTeam(text(name), text(club));
    }

    private ScheduledVenue venue() {
        String name = text(Column.VENUE);
        if (name.isEmpty()) {
            return ScheduledVenue.NONE;
        }
        return format == ScheduleFormat.SAMS
                ? ScheduledVenue.ofSams(name)
                : new ScheduledVenue(
                        name, text(Column.STREET), text(Column.ZIP), text(Column.CITY), text(Column.PHONE));
    }

    /** The season a date lies in, from July to June. */
    static String seasonOf(LocalDate date) {
        int first = date.getMonthValue() >= 7 ? date.getYear() : date.getYear() - 1;
        return "%d/%02d".formatted(first, (first + 1) % 100);
    }

    /** As "2025/26"; where the file does not say, the one the date lies in. */
    private String season(LocalDate date) {
        String cell = text(Column.SEASON);
        return cell.isEmpty() ? seasonOf(date) : LONG_SEASON.matcher(cell).replaceFirst("$1/$2");
    }

    /** The sets only; what else is written there (points, "-", a remark) says nothing a referee desk needs. */
    private String result() {
        Matcher sets = RESULT.matcher(text(Column.RESULT));
        return sets.matches() ? number(sets, 1) + ":" + number(sets, 2) : "";
    }

    /** The cell of a column; "" if the file lacks it, if it is empty or if it says "-", which means "none". */
    private String text(Column column) {
        Integer index = indexes.get(column);
        String cell = index == null ? "" : row.cell(index);
        return cell.equals("-") ? "" : cell;
    }

    private void problem(Column column, ProblemCode code, Object... arguments) {
        Integer index = indexes.get(column);
        problem(index == null ? format.name(column) : header.get(index), code, arguments);
    }

    private void problem(String column, ProblemCode code, Object... arguments) {
        sound = false;
        problems.add(LineProblem.ofCell(row.line(), column, code, arguments));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
