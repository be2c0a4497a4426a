package org.refstand.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Dates english = new Dates(BERLIN, Locale.ENGLISH);
    private final Dates german = new Dates(BERLIN, Locale.GERMAN);
    private final LocalDate saturday = LocalDate.of(2025, 10, 4);

    @Test
    void says_a_day_in_the_words_of_the_language() {
        assertThat(english.longDay(saturday)).isEqualTo("Saturday, 4 October");
        assertThat(german.longDay(saturday)).isEqualTo("Samstag, 4. Oktober");
        assertThat(english.date(saturday)).isEqualTo("4 October 2025");
        assertThat(german.date(saturday)).isEqualTo("4. Oktober 2025");
    }

    @Test
    void shows_an_instant_in_the_zone_of_the_association() {
        var lateInUtc = Instant.parse("2025-10-03T22:30:00Z");
        assertThat(english.longMoment(lateInUtc)).isEqualTo("Saturday, 4 October, 00:30");
        assertThat(english.day(lateInUtc)).isEqualTo(saturday);
    }

    @Test
    void finds_the_way_back_to_the_instant_in_summer_and_winter() {
        assertThat(english.instant(LocalDateTime.parse("2025-07-01T15:00"))).isEqualTo("2025-07-01T13:00:00Z");
        assertThat(english.instant(LocalDateTime.parse("2025-12-01T15:00"))).isEqualTo("2025-12-01T14:00:00Z");
    }

    @Test
    void takes_the_hour_after_one_that_is_skipped_in_spring() {
        assertThat(english.time(english.instant(LocalDateTime.parse("2026-03-29T02:30"))))
                .isEqualTo("03:30");
    }

    @Test
    void says_a_span_as_short_as_it_stays_clear() {
        assertThat(english.span(saturday, saturday.plusDays(15))).isEqualTo("4–19 October");
        assertThat(german.span(saturday, saturday.plusDays(15))).isEqualTo("4.–19. Oktober");
        assertThat(english.span(saturday.minusDays(6), saturday)).isEqualTo("28 September – 4 October");
        assertThat(german.span(saturday, saturday)).isEqualTo("4. Oktober");
        assertThat(english.span(saturday, LocalDate.of(2026, 1, 6))).isEqualTo("4 October 2025 – 6 January 2026");
    }

    @Test
    void says_how_long_it_still_is_in_the_largest_unit() {
        var now = Instant.parse("2025-09-18T10:00:00Z");
        assertThat(english.left(now, now.plusSeconds(3 * 86_400 + 5))).isEqualTo("3 days left");
        assertThat(german.left(now, now.plusSeconds(3_600))).isEqualTo("noch 1 Stunde");
        assertThat(german.left(now, now.plusSeconds(20))).isEqualTo("noch 1 Minute");
        assertThat(english.left(now, now)).isEmpty();
    }
}
