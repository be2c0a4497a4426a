package org.refstand.schedule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats we read: which name each one gives to which column. docs/import.md describes both for users. */
enum ScheduleFormat {
    /** What SAMS exports, in either shape: date and time in one column or in two. */
    SAMS(columns()
            .with(Column.LEAGUE, "Spielrunde")
            .with(Column.SEASON, "Saison")
            .with(Column.NUMBER, "#")
            .with(Column.ROUND, "ST")
            .with(Column.DATE_AND_TIME, "Datum und Uhrzeit")
            .with(Column.DATE, "Datum")
            .with(Column.TIME, "Uhrzeit")
            .with(Column.HOME, "Mannschaft 1")
            .with(Column.HOME_CLUB, "Mannschaft 1: Verein")
            .with(Column.AWAY, "Mannschaft 2")
            .with(Column.AWAY_CLUB, "Mannschaft 2: Verein")
            .with(Column.VENUE, "Austragungsort")
            .with(Column.CREW_TEAM, "Schiedsgericht")
            .with(Column.CREW_CLUB, "Schiedsgericht: Verein")
            .with(Column.RESULT, "Ergebnis")),
    /** Our own plain one, for associations without SAMS: English names, the venue's parts in columns of their own. */
    PLAIN(columns()
            .with(Column.LEAGUE, "league")
            .with(Column.SEASON, "season")
            .with(Column.NUMBER, "number")
            .with(Column.ROUND, "round")
            .with(Column.DATE, "date")
            .with(Column.TIME, "time")
            .with(Column.HOME, "home")
            .with(Column.HOME_CLUB, "home_club")
            .with(Column.AWAY, "away")
            .with(Column.AWAY_CLUB, "away_club")
            .with(Column.VENUE, "venue")
            .with(Column.STREET, "street")
            .with(Column.ZIP, "zip")
            .with(Column.CITY, "city")
            .with(Column.PHONE, "phone")
            .with(Column.CREW_TEAM, "crew_team")
            .with(Column.CREW_CLUB, "crew_club")
            .with(Column.RESULT, "result"));

    private static final Set<Column> REQUIRED = Set.of(Column.LEAGUE, Column.NUMBER, Column.HOME, Column.AWAY);

    private final Map<Column, String> names;
    private final Map<String, Column> columns;

    ScheduleFormat(Names names) {
        this.names = names.byColumn;
        this.columns = this.names.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(c -> key(this.names.get(c)), Function.identity()));
    }

    /** The format whose columns a header names most of; empty if it names none of any. */
    static Optional<ScheduleFormat> of(List<String> header) {
        return Arrays.stream(values())
                .filter(format -> format.known(header) > 0)
                .reduce((a, b) -> b.known(header) > a.known(header) ? b : a);
    }

    private long known(List<String> header) {
        return header.stream().filter(name -> column(name).isPresent()).count();
    }

    /** The column a header's name stands for, capitals aside. */
    Optional<Column> column(String name) {
        return Optional.ofNullable(columns.get(key(name)));
    }

    /** The name this format gives to a column it has. */
    String name(Column column) {
        return names.get(column);
    }

    /** The names of all columns, in the format's order. */
    List<String> names() {
        return List.copyOf(names.values());
    }

    /** The names of the columns that a file of this format needs but does not have. */
    List<String> missing(Set<Column> present) {
        List<String> missing = names.keySet().stream()
                .filter(column -> REQUIRED.contains(column) && !present.contains(column))
                .map(names::get)
                .collect(Collectors.toList());
        if (!present.contains(Column.DATE) && !present.contains(Column.DATE_AND_TIME)) {
            missing.add(names.get(names.containsKey(Column.DATE_AND_TIME) ? Column.DATE_AND_TIME : Column.DATE));
        }
        return missing;
    }

    /** Some names by which users recognise the format. */
    String sample() {
        return String.join(", ", missing(Set.of()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Names columns() {
        return new Names();
    }

    private static final class Names {
        private final Map<Column, String> byColumn = new EnumMap<>(Column.class);

        private Names with(Column column, String name) {
            byColumn.put(column, name);
            return this;
        }
    }
}
