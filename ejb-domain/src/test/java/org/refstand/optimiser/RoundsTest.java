package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** A search cools once where time is short, and in longer and longer rounds where it is not. */
class RoundsTest {
    private static final int ROLES = 10;
    private static final long MANY = 40_000_000;
    private final Rounds rounds = new Rounds(ROLES);

    @Test
    void a_search_with_few_moves_is_one_round() {
        for (double used : new double[] {0, 0.1, 0.25, 0.5, 1}) {
            assertThat(come(used, 1_000_000)).isEqualTo(used);
        }
    }

    @Test
    void a_search_with_many_moves_has_rounds_each_four_times_as_long_as_all_before() {
        come(0, MANY);
        assertThat(come(0.01, MANY)).isCloseTo(0.64, offset(0.001));
        for (double begin = 1.0 / 64; begin < 1; begin *= 4) {
            assertThat(come(begin + 1e-6, MANY)).isCloseTo(0, offset(0.001));
            assertThat(come(4 * begin - 1e-6, MANY)).isCloseTo(1, offset(0.001));
        }
        assertThat(come(1, MANY)).isEqualTo(1);
    }

    @Test
    void what_was_used_before_the_first_move_says_nothing_of_the_pace() {
        assertThat(rounds.come(0.2, 0)).isEqualTo(0.2);
        // 2 million moves in a hundredth of the budget
        assertThat(rounds.come(0.21, 2_000_000)).isCloseTo(0.84, offset(0.001));
        assertThat(rounds.come(0.26, 12_000_000)).isCloseTo(0.0133, offset(0.001));
        // a pace that falls does not break the round off
        assertThat(rounds.come(0.5, 12_000_001)).isCloseTo(0.333, offset(0.001));
    }

    /** At an even pace of so many moves in all. */
    private double come(double used, long moves) {
        return rounds.come(used, (long) (used * moves));
    }
}
