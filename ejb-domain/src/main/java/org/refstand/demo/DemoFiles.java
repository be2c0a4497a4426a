package org.refstand.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that lie beside this class. */
final class DemoFiles {
    static final List<String> SCHEDULES = List.of(
            "Spielplan_1._Bundesliga_Frauen.csv",
            "Spielplan_Oberliga_2_Frauen.csv",
            "Spielplan_Bezirksliga_14_Frauen.csv",
            "Spielplan_Thueringenliga_Damen_Hinrunde.csv");

    private static final Charset SAMS = Charset.forName("windows-1252");
    private static final Pattern DATE = Pattern.compile("\"(\\d{2}\\.\\d{2}\\.\\d{4})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern RESULT = Pattern.compile("\"\\d:\\d / [^\"]*\"");

    /** A place on the map; degrees, WGS 84. */
    record Place(double latitude, double longitude) {}

    private DemoFiles() {}

    /**
     * A schedule as SAMS would export it today: days and season moved, no result where the match is still to come, or was
     * played in the last weeks.
     */
    static byte[] schedule(String name, DemoCalendar calendar) {
        return text(name, SAMS)
                .lines()
                .map(line -> moved(line, calendar))
                .collect(Collectors.joining("\r\n"))
                .getBytes(SAMS);
    }

    private static String moved(String line, DemoCalendar calendar) {
        Matcher date = DATE.matcher(line);
        if (!date.find()) {
            return line; // the header
        }
        LocalDate day = calendar.moved(LocalDate.parse(date.group(1), DAY));
        String moved = date.replaceFirst("\"" + DAY.format(day)).replace("\"2025/26\"", '"' + calendar.season() + '"');
        // a crew is committed before the match, so those of the last weeks get theirs and are marked as played
        // afterwards
        return day.isBefore(calendar.ledFrom()) ? moved : RESULT.matcher(moved).replaceAll("\"-\"");
    }

    static List<DemoReferee> referees() {
        return rows("referees.csv").map(DemoReferee::of).toList();
    }

    /** Where halls are, by the zip code they have; near enough to tell distances. */
    static Map<String, Place> places() {
        return rows("places.csv")
                .collect(Collectors.toMap(
                        row -> row[0], row -> new Place(Double.parseDouble(row[1]), Double.parseDouble(row[2]))));
    }

    private static Stream<String[]> rows(String name) {
        return text(name, StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", -1));
    }

    private static String text(String name, Charset charset) {
        try (InputStream file = DemoFiles.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), charset);
        } catch (IOException onTheClassPath) {
            throw new UncheckedIOException(onTheClassPath);
        }
    }
}
