package org.refstand.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An absence, once or every week.
 *
 * @param startsAt of the first time
 * @param endsAt of the first time, not included
 * @param repeatUntil repeats weekly up to and with this day; null: once
 */
record Away(Instant startsAt, Instant endsAt, LocalDate repeatUntil) {
    /**
     * One time of being away.
     *
     * @param from start
     * @param until end, not included
     */
    record Span(ZonedDateTime from, ZonedDateTime until) {
        boolean overlaps(Instant start, Instant end) {
            return from.toInstant().isBefore(end) && start.isBefore(until.toInstant());
        }

        boolean covers(Instant start, Instant end) {
            return !from.toInstant().isAfter(start) && !until.toInstant().isBefore(end);
        }
    }

    /** @return the time that touches the hours, if one does */
    Optional<Span> duringHours(Instant start, Instant end, ZoneId zone) {
        return Stream.of(start, end)
                .map(instant -> lastBegunBy(instant.atZone(zone).toLocalDate(), zone))
                .filter(span -> span.overlaps(start, end))
                .findFirst();
    }

    /** @return the time that covers the whole day, if one does; a match without an hour fits into any other */
    Optional<Span> duringAllOf(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Optional.of(lastBegunBy(day, zone)).filter(span -> span.covers(start, end));
    }

    /** Hours stay the same on the clock when summer time begins or ends. */
    private Span lastBegunBy(LocalDate day, ZoneId zone) {
        ZonedDateTime first = startsAt.atZone(zone);
        LocalDate latest = repeatUntil == null ? first.toLocalDate() : repeatUntil;
        LocalDate bound = day.isBefore(latest) ? day : latest;
        long weeks = Math.max(0, ChronoUnit.WEEKS.between(first.toLocalDate(), bound));
        return new Span(first.plusWeeks(weeks), endsAt.atZone(zone).plusWeeks(weeks));
    }
}
