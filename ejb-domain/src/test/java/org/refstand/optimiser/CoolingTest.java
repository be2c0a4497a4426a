package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** How the temperature falls over a search: once where time is short, in longer and longer rounds where it is not. */
class CoolingTest {
    private static final double HOT = 100;
    private static final double COLD = 1;
    private static final long PACE = 1_000_000;
    private final Cooling cooling = new Cooling(HOT, COLD, 10_000);

    @Test
    void a_search_with_few_moves_cools_once() {
        assertThat(at(0.0001, 20_000)).isCloseTo(HOT, offset(0.1));
        assertThat(at(0.5, 20_000)).isCloseTo(10, offset(0.1));
        assertThat(at(1, 20_000)).isEqualTo(COLD);
    }

    @Test
    void a_search_with_many_moves_has_cooled_soon_and_begins_again_with_longer_rounds() {
        for (double end = 1; end > 0.02; end /= 4) {
            assertThat(at(end * 0.999, PACE)).isCloseTo(COLD, offset(0.1));
            assertThat(at(end / 4 + 0.000_001, PACE)).isCloseTo(HOT, offset(0.1));
        }
        assertThat(at(0.0155, PACE)).isCloseTo(COLD, offset(0.1));
    }

    @Test
    void it_begins_hot_before_anything_was_tried() {
        assertThat(cooling.at(0, 0)).isEqualTo(HOT);
        assertThat(cooling.at(0, 128)).isPositive();
    }

    /** At a pace of so many moves in all. */
    private double at(double used, long moves) {
        return cooling.at(used, (long) (used * moves));
    }
}
