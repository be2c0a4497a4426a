package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When what failed is tried again. */
class BackoffTest {
    private static final Instant FIRST = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void pauses_double_from_five_seconds_to_an_hour() {
        assertThat(List.of(pause(1, 0.9999999), pause(2, 0.9999999), pause(3, 0.9999999), pause(10, 0.9999999)))
                .containsExactly(4L, 9L, 19L, 2559L);
        assertThat(pause(11, 0.9999999)).isEqualTo(3599);
        assertThat(pause(1_000_000, 0.9999999)).isEqualTo(3599);
    }

    @Test
    void half_of_a_pause_is_left_to_chance() {
        assertThat(pause(4, 0)).isEqualTo(20);
        assertThat(pause(4, 0.5)).isEqualTo(30);
    }

    @Test
    void the_last_try_is_a_day_after_the_first_and_then_it_is_over() {
        Instant nearTheEnd = FIRST.plus(Backoff.PATIENCE).minusSeconds(60);
        assertThat(Backoff.next(FIRST, 30, nearTheEnd, null, 0.5)).contains(FIRST.plus(Backoff.PATIENCE));
        assertThat(Backoff.next(FIRST, 31, FIRST.plus(Backoff.PATIENCE), null, 0.5))
                .isEmpty();
        assertThat(Backoff.next(FIRST, 31, FIRST.plus(Duration.ofDays(9)), null, 0.5))
                .isEmpty();
    }

    @Test
    void whatever_chance_says_a_day_sees_some_dozens_of_tries() {
        Random chance = new Random(7);
        for (int history = 0; history < 1000; history++) {
            List<Instant> tries = new ArrayList<>(List.of(FIRST));
            Optional<Instant> next = Optional.of(FIRST);
            while (next.isPresent()) {
                // each fails after three seconds
                next = Backoff.next(FIRST, tries.size(), next.get().plusSeconds(3), null, chance.nextDouble());
                next.ifPresent(tries::add);
            }
            // at its end, or so near that it failed behind it
            assertThat(tries.get(tries.size() - 1))
                    .isBetween(FIRST.plus(Backoff.PATIENCE).minusSeconds(3), FIRST.plus(Backoff.PATIENCE));
            assertThat(tries).isSorted().hasSizeBetween(30, 60);
        }
    }

    @Test
    void a_target_may_ask_for_more_but_not_for_more_than_an_hour() {
        assertThat(Backoff.next(FIRST, 1, FIRST, Duration.ofMinutes(2), 0.5)).contains(FIRST.plusSeconds(120));
        assertThat(Backoff.next(FIRST, 1, FIRST, Duration.ofDays(2), 0.5)).contains(FIRST.plusSeconds(3600));
        assertThat(Backoff.next(FIRST, 5, FIRST, Duration.ofSeconds(1), 0)).contains(FIRST.plusSeconds(40));
    }

    private static long pause(int tries, double random) {
        Instant next = Backoff.next(FIRST, tries, FIRST, null, random).orElseThrow();
        return Duration.between(FIRST, next).toSeconds();
    }
}
