package org.refstand.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/** A season as SAMS exported it, put off by whole weeks until it is still to come; nothing else of it is changed. */
final class SeasonFile {
    static final String NAME = "Spielplan_Oberliga_2_Frauen.csv";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final Path ORIGINAL = Path.of("../ejb-domain/src/main/resources/org/refstand/demo", NAME);
    private static final Charset SAMS = Charset.forName("windows-1252");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 20);
    private static final Pattern DATE = Pattern.compile("(?<=\")\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final Pattern RESULT = Pattern.compile("\"\\d:\\d / [^\"]*\"");

    private SeasonFile() {}

    /** Today, where the matches are played. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    /** The first match day is this Saturday, three weeks from now. */
    static LocalDate firstSaturday() {
        return today().plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** The file as it would be uploaded. */
    static byte[] bytes() {
        try {
            long later = ChronoUnit.DAYS.between(FIRST_DAY, firstSaturday());
            String moved = DATE.matcher(Files.readString(ORIGINAL, SAMS))
                    .replaceAll(date ->
                            DAY.format(LocalDate.parse(date.group(), DAY).plusDays(later)));
            return RESULT.matcher(moved).replaceAll("\"-\"").getBytes(SAMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
