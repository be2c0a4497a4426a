package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When somebody is away, compared with writing every single week down; the weeks around both changes of the clock. */
class AbsenceTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate SUMMER_TIME_BEGINS = LocalDate.of(2026, 3, 29);
    private static final LocalDate SUMMER_TIME_ENDS = LocalDate.of(2026, 10, 25);

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void a_weekly_absence_is_every_one_of_its_weeks(
            @ForAll("absences") AbsenceTimes absence,
            @ForAll("moments") LocalDateTime from,
            @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        Instant start = from.atZone(BERLIN).toInstant();
        Instant end = start.plus(minutes, ChronoUnit.MINUTES);
        boolean expected = weeks(absence).anyMatch(week -> {
            Instant begins = shifted(absence.startsAt(), week);
            Instant ends = shifted(absence.endsAt(), week);
            return begins.isBefore(end) && start.isBefore(ends);
        });
        assertThat(absence.covers(start, end, BERLIN)).isEqualTo(expected);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void a_day_is_covered_when_one_of_the_weeks_lasts_from_its_start_to_its_end(
            @ForAll("absences") AbsenceTimes absence, @ForAll("moments") LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        Instant start = day.atStartOfDay(BERLIN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(BERLIN).toInstant();
        boolean expected = weeks(absence)
                .anyMatch(week -> !shifted(absence.startsAt(), week).isAfter(start)
                        && !shifted(absence.endsAt(), week).isBefore(end));
        assertThat(absence.coversAllOf(day, BERLIN)).isEqualTo(expected);
    }

    @Test
    void whole_days_last_from_midnight_to_midnight_also_when_the_day_has_23_or_25_hours() {
        AbsenceTimes spring = AbsenceTimes.of(SUMMER_TIME_BEGINS, SUMMER_TIME_BEGINS, null, null, null, BERLIN);
        assertThat(ChronoUnit.HOURS.between(spring.startsAt(), spring.endsAt())).isEqualTo(23);
        AbsenceTimes autumn = AbsenceTimes.of(SUMMER_TIME_ENDS, SUMMER_TIME_ENDS, null, null, null, BERLIN);
        assertThat(ChronoUnit.HOURS.between(autumn.startsAt(), autumn.endsAt())).isEqualTo(25);
        assertThat(autumn.coversAllOf(SUMMER_TIME_ENDS, BERLIN)).isTrue();
        assertThat(autumn.covers(at(SUMMER_TIME_ENDS.plusDays(1), 0), at(SUMMER_TIME_ENDS.plusDays(1), 2), BERLIN))
                .isFalse();
    }

    @Test
    void hours_stay_the_same_on_the_clock_when_summer_time_begins() {
        LocalDate monday = FIRST_DAY;
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        AbsenceTimes training =
                AbsenceTimes.of(monday, monday, LocalTime.of(18, 0), LocalTime.of(20, 0), monday.plusWeeks(4), BERLIN);
        for (int week = 0; week <= 4; week++) {
            LocalDate day = monday.plusWeeks(week);
            assertThat(training.covers(at(day, 19), at(day, 21), BERLIN)).isTrue();
            assertThat(training.covers(at(day, 16), at(day, 18), BERLIN)).isFalse();
            assertThat(training.covers(at(day, 20), at(day, 22), BERLIN)).isFalse();
        }
        assertThat(training.covers(at(monday.plusWeeks(5), 19), at(monday.plusWeeks(5), 21), BERLIN))
                .isFalse();
    }

    @Test
    void hours_that_the_clock_skips_leave_a_moment() {
        AbsenceTimes skipped = AbsenceTimes.of(
                SUMMER_TIME_BEGINS, SUMMER_TIME_BEGINS, LocalTime.of(2, 30), LocalTime.of(3, 0), null, BERLIN);
        assertThat(skipped.endsAt()).isAfter(skipped.startsAt());
    }

    @Provide
    Arbitrary<AbsenceTimes> absences() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(1, 12 * 24),
                        Arbitraries.integers().between(0, 9).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((day, hour, hours, repeatDays, wholeDays) -> {
                    LocalDate first = FIRST_DAY.plusDays(day);
                    LocalDate until = repeatDays == null ? null : first.plusDays(7L * repeatDays + 3);
                    LocalDateTime end = first.atTime(hour, 0).plusHours(hours);
                    return wholeDays
                            ? AbsenceTimes.of(first, first.plusDays(hours / 24), null, null, until, BERLIN)
                            : AbsenceTimes.of(
                                    first, end.toLocalDate(), LocalTime.of(hour, 0), end.toLocalTime(), until, BERLIN);
                });
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 100),
                        Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((day, minute) -> FIRST_DAY.plusDays(day).atStartOfDay().plusMinutes(minute));
    }

    private static java.util.stream.Stream<Long> weeks(AbsenceTimes absence) {
        LocalDate first = absence.startsAt().atZone(BERLIN).toLocalDate();
        return LongStream.range(0, 60)
                .boxed()
                .filter(week -> week == 0
                        || absence.repeatUntil() != null
                                && !first.plusWeeks(week).isAfter(absence.repeatUntil()));
    }

    private static Instant shifted(Instant first, long weeks) {
        return weeks == 0
                ? first
                : first.atZone(BERLIN)
                        .toLocalDateTime()
                        .plusWeeks(weeks)
                        .atZone(BERLIN)
                        .toInstant();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BERLIN).toInstant();
    }
}
