package org.refstand.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When somebody is away, once or every week. A weekly absence keeps its hours on the clock when summer time begins or ends.
 *
 * @param startsAt of the first time
 * @param endsAt of the first time, not included
 * @param wholeDays whether only days matter
 * @param repeatUntil repeats weekly, the last time begins on this day or before; null: once
 */
public record AbsenceTimes(Instant startsAt, Instant endsAt, boolean wholeDays, LocalDate repeatUntil) {

    /** Refuses times that end before they start. */
    public AbsenceTimes {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("An absence ends after it starts, not " + startsAt + " to " + endsAt);
        }
    }

    /**
     * One time of being away.
     *
     * @param from start, in the association's zone
     * @param until end, not included
     */
    public record Time(ZonedDateTime from, ZonedDateTime until) {}

    /**
     * @param first first day
     * @param last last day, included
     * @param from start on the first day; null with until: whole days
     * @param until end on the last day
     */
    static AbsenceTimes of(
            LocalDate first, LocalDate last, LocalTime from, LocalTime until, LocalDate repeatUntil, ZoneId zone) {
        if (from == null) {
            return new AbsenceTimes(startOf(first, zone), startOf(last.plusDays(1), zone), true, repeatUntil);
        }
        Instant start = first.atTime(from).atZone(zone).toInstant();
        Instant end = last.atTime(until).atZone(zone).toInstant();
        // of hours that the clock skips when summer time begins, a moment is left
        Instant after = end.isAfter(start) ? end : start.plus(Duration.ofMinutes(1));
        return new AbsenceTimes(start, after, false, repeatUntil);
    }

    /** @return the time of being away that has a moment from start, included, to end, not included; if there is one */
    public Optional<Time> during(Instant start, Instant end, ZoneId zone) {
        // of the times that begin before the end, the last one lasts longest
        long week = lastWeekBegunBefore(end, zone);
        return time(week, zone).filter(time -> time.until().toInstant().isAfter(start));
    }

    /** @return the time of being away that covers all of that day, if one does: a match without an hour fits into others */
    public Optional<Time> duringAllOf(LocalDate day, ZoneId zone) {
        long week = lastWeekBegunBefore(startOf(day, zone).plus(Duration.ofNanos(1)), zone);
        return time(week, zone).filter(time -> !time.until().toInstant().isBefore(startOf(day.plusDays(1), zone)));
    }

    /** @return whether they are away at some moment from start, included, to end, not included */
    boolean covers(Instant start, Instant end, ZoneId zone) {
        return during(start, end, zone).isPresent();
    }

    /** @return whether they are away all of that day */
    boolean coversAllOf(LocalDate day, ZoneId zone) {
        return duringAllOf(day, zone).isPresent();
    }

    private Optional<Time> time(long week, ZoneId zone) {
        return week < 0
                ? Optional.empty()
                : Optional.of(new Time(
                        startIn(week, zone).atZone(zone), endIn(week, zone).atZone(zone)));
    }

    /** @return how many weeks after the first the last time before the moment begins; negative when none does */
    private long lastWeekBegunBefore(Instant moment, ZoneId zone) {
        long weeks = Math.min(
                lastWeek(zone), ChronoUnit.WEEKS.between(startsAt.atZone(zone).toLocalDate(), localDay(moment, zone)));
        // the same weekday: the hour decides
        return startIn(weeks, zone).isBefore(moment) ? weeks : weeks - 1;
    }

    private long lastWeek(ZoneId zone) {
        return repeatUntil == null
                ? 0
                : Math.max(0, ChronoUnit.WEEKS.between(startsAt.atZone(zone).toLocalDate(), repeatUntil));
    }

    private Instant startIn(long week, ZoneId zone) {
        return shifted(startsAt, week, zone);
    }

    private Instant endIn(long week, ZoneId zone) {
        return shifted(endsAt, week, zone);
    }

    private static Instant shifted(Instant first, long weeks, ZoneId zone) {
        LocalDateTime onTheClock = first.atZone(zone).toLocalDateTime();
        return weeks == 0 ? first : onTheClock.plusWeeks(weeks).atZone(zone).toInstant();
    }

    private static LocalDate localDay(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
