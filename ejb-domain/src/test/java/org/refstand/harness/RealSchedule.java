package org.refstand.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A season as SAMS exported it, put off by whole weeks until it is still to come; nothing else of it is changed. */
public final class RealSchedule {
    /** The only one in it. */
    public static final String LEAGUE = "Oberliga 2 Frauen";

    private static final String FILE = "/org/refstand/demo/Spielplan_Oberliga_2_Frauen.csv";
    private static final Charset SAMS = Charset.forName("windows-1252");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 20);
    private static final Pattern DATE = Pattern.compile("(?<=\")\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final Pattern RESULT = Pattern.compile("\"\\d:\\d / [^\"]*\"");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LocalDate firstSaturday;

    /** @param today in the association's zone; the season begins three weeks later */
    public RealSchedule(LocalDate today) {
        firstSaturday = today.plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** The first match day: five matches, all on this Saturday. */
    public LocalDate firstSaturday() {
        return firstSaturday;
    }

    /** The file. */
    public byte[] bytes() {
        long later = ChronoUnit.DAYS.between(FIRST_DAY, firstSaturday);
        String moved = DATE.matcher(text()).replaceAll(date -> put(date, later));
        return RESULT.matcher(moved).replaceAll("\"-\"").getBytes(SAMS);
    }

    private static String put(MatchResult date, long days) {
        return DAY.format(LocalDate.parse(date.group(), DAY).plusDays(days));
    }

    private static String text() {
        try (InputStream file = RealSchedule.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), SAMS);
        } catch (IOException onTheClassPath) {
            throw new UncheckedIOException(onTheClassPath);
        }
    }
}
