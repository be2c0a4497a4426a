package org.refstand.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When things happen in the demo, seen from today: half the season is over, this week's crews are published, those of the
 * next two weeks are being planned, for the three weeks after referees are asked.
 *
 * @param today in the association's zone
 */
record DemoCalendar(LocalDate today) {
    /** The bundled schedules are half over in the week of this Monday. */
    private static final LocalDate HALF_TIME = LocalDate.of(2026, 1, 5);

    private static final int EVENING = 20;
    private static final int WEEKS_KNOWN = 4;

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day on which a match is played in the demo; the weekday stays. */
    LocalDate moved(LocalDate original) {
        return original.plusDays(ChronoUnit.DAYS.between(HALF_TIME, monday()));
    }

    /** The season that is under way, such as "2026/27"; it begins in July. */
    String season() {
        int first = today.getMonthValue() >= 7 ? today.getYear() : today.getYear() - 1;
        return "%d/%02d".formatted(first, (first + 1) % 100);
    }

    /** The names of the periods are the same in every language; their days stand beside them wherever they are shown. */
    String publishedName() {
        return "Phase 6";
    }

    String plannedName() {
        return "Phase 7";
    }

    String askedName() {
        return "Phase 8";
    }

    /** From then on it is known who whistled. */
    LocalDate ledFrom() {
        return monday().minusWeeks(WEEKS_KNOWN);
    }

    LocalDate publishedFrom() {
        return today;
    }

    LocalDate publishedUntil() {
        return monday().plusDays(6);
    }

    LocalDate plannedFrom() {
        return monday().plusWeeks(1);
    }

    LocalDate plannedUntil() {
        return monday().plusWeeks(3).minusDays(1);
    }

    LocalDate askedFrom() {
        return monday().plusWeeks(3);
    }

    LocalDate askedUntil() {
        return monday().plusWeeks(6).minusDays(1);
    }

    /** Until then referees could answer for this week. */
    LocalDateTime publishedDeadline() {
        return monday().minusDays(5).atTime(EVENING, 0);
    }

    /** Until then referees could answer for the weeks that are being planned. */
    LocalDateTime plannedDeadline() {
        return today.minusDays(1).atTime(EVENING, 0);
    }

    /** Until then referees answer for the weeks they are asked about. */
    LocalDateTime askedDeadline() {
        return monday().plusWeeks(2).plusDays(2).atTime(EVENING, 0);
    }
}
