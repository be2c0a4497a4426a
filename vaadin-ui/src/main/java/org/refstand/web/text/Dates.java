package org.refstand.web.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and times as one says them in the user's language, in the association's zone. The domain keeps instants in UTC;
 * this is the edge at which they become a day and an hour.
 *
 * @param zone the association's zone
 * @param language German, else English is spoken
 */
public record Dates(ZoneId zone, Locale language) {

    /** The local date and time of an instant. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** The day on which an instant falls. */
    public LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** The instant of a local date and time; in the hour that is skipped in spring the hour after it. */
    public Instant instant(LocalDateTime local) {
        return ZonedDateTime.of(local, zone).toInstant();
    }

    /** "Saturday, 4 October" or "Samstag, 4. Oktober". */
    public String longDay(LocalDate day) {
        return said(german() ? "EEEE, d. MMMM" : "EEEE, d MMMM").format(day);
    }

    /** "Sat 4 Oct" or "Sa., 4. Okt.". */
    public String shortDay(LocalDate day) {
        return said(german() ? "EEE, d. MMM" : "EEE d MMM").format(day);
    }

    /** "4 October 2026" or "4. Oktober 2026": with its year, for days far away such as the end of a licence. */
    public String date(LocalDate day) {
        return said(german() ? "d. MMMM yyyy" : "d MMMM yyyy").format(day);
    }

    /** "15:00" in both languages. */
    public String time(LocalTime time) {
        return said("HH:mm").format(time);
    }

    /** "15:00" of an instant. */
    public String time(Instant instant) {
        return time(local(instant).toLocalTime());
    }

    /** "Saturday, 4 October, 15:00"; in German the comma stays too. */
    public String longMoment(Instant instant) {
        return longDay(day(instant)) + ", " + time(instant);
    }

    /** "Sat 4 Oct, 15:00". */
    public String shortMoment(Instant instant) {
        return shortDay(day(instant)) + ", " + time(instant);
    }

    /** "4–19 October", "28 September – 3 October" or, over a new year, both with their years. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return said(german() ? "d. MMMM" : "d MMMM").format(from);
        }
        if (from.getYear() != to.getYear()) {
            return date(from) + " – " + date(to);
        }
        var end = said(german() ? "d. MMMM" : "d MMMM").format(to);
        if (from.getMonth() != to.getMonth()) {
            return said(german() ? "d. MMMM" : "d MMMM").format(from) + " – " + end;
        }
        return said(german() ? "d." : "d").format(from) + "–" + end;
    }

    /** How long it still is, in the largest fitting unit: "3 days left", "noch 5 Stunden"; empty when it is over. */
    public String left(Instant now, Instant end) {
        var rest = Duration.between(now, end);
        if (rest.isNegative() || rest.isZero()) {
            return "";
        }
        if (rest.toDays() > 0) {
            return german()
                    ? "noch " + count(rest.toDays(), "Tag", "Tage")
                    : count(rest.toDays(), "day", "days") + " left";
        }
        if (rest.toHours() > 0) {
            return german()
                    ? "noch " + count(rest.toHours(), "Stunde", "Stunden")
                    : count(rest.toHours(), "hour", "hours") + " left";
        }
        var minutes = Math.max(1, rest.toMinutes());
        return german() ? "noch " + count(minutes, "Minute", "Minuten") : count(minutes, "minute", "minutes") + " left";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private DateTimeFormatter said(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, german() ? Locale.GERMAN : Locale.UK);
    }

    private boolean german() {
        return language.getLanguage().equals("de");
    }
}
