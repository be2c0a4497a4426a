package org.refstand.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes matches in the plain format: the sample users download, and the other half of the round trip. */
final class PlainSchedule {
    private static final String LINE_END = "\r\n";

    private PlainSchedule() {}

    /** Two invented matches on a weekend to come: one the association assigns, one whose crew a team provides. */
    static List<ScheduledMatch> sample(LocalDate today) {
        LocalDate saturday = today.plusWeeks(4).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        ScheduledTeam ravens = new ScheduledTeam("Ravens I", "Ravens VC");
        ScheduledTeam otters = new ScheduledTeam("Otters", "Otters SC");
        ScheduledTeam larks = new ScheduledTeam("Larks II", "Larks TV");
        ScheduledVenue hall = new ScheduledVenue("Mill Hall", "Mill Lane 3", "12345", "Millford", "");
        LocalTime afternoon = LocalTime.of(15, 0);
        return List.of(
                match(2, "1", saturday, afternoon, ravens, otters, hall, ScheduledTeam.NONE),
                match(3, "2", saturday.plusDays(1), null, larks, otters, hall, ravens));
    }

    private static ScheduledMatch match(
            int line,
            String number,
            LocalDate date,
            LocalTime time,
            ScheduledTeam home,
            ScheduledTeam away,
            ScheduledVenue venue,
            ScheduledTeam crew) {
        return new ScheduledMatch(
                line,
                "Oberliga North",
                RowReader.seasonOf(date),
                number,
                "Day 1",
                date,
                time,
                home,
                away,
                venue,
                crew,
                "");
    }

    /** The file's text: a header and one line for each match; a byte order mark makes Excel read it as UTF-8. */
    static String write(List<ScheduledMatch> matches) {
        return matches.stream()
                .map(PlainSchedule::cells)
                .map(PlainSchedule::line)
                .collect(Collectors.joining("", "\uFEFF" + line(ScheduleFormat.PLAIN.names()), ""));
    }

    /** In the order of the format's columns. */
    private static List<String> cells(ScheduledMatch match) {
        return List.of(
                match.league(),
                match.season(),
                match.number(),
                match.round(),
                match.date().toString(),
                match.time().map(String::valueOf).orElse(""),
                match.home().name(),
                match.home().club(),
                match.away().name(),
                match.away().club(),
                match.venue().name(),
                match.venue().street(),
                match.venue().zip(),
                match.venue().city(),
                match.venue().phone(),
                match.crew().name(),
                match.crew().club(),
                match.result());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(PlainSchedule::quoted).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String quoted(String cell) {
        boolean needed = Stream.of(",", ";", "\t", "\"", "\n", "\r").anyMatch(cell::contains);
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
