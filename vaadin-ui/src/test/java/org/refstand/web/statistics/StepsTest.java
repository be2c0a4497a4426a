package org.refstand.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refstand.statistics.Share;
import org.refstand.web.statistics.Steps.Step;

/** How many have how many matches, in few steps. */
class StepsTest {

    @Test
    void few_matches_have_a_step_each_also_where_nobody_is() {
        assertThat(Steps.of(List.of(new Share(0, 4), new Share(2, 3))))
                .containsExactly(new Step(0, 0, 4), new Step(1, 1, 0), new Step(2, 2, 3));
    }

    @Test
    void many_matches_share_steps_and_nobody_is_lost() {
        var shares = IntStream.rangeClosed(0, 63)
                .mapToObj(matches -> new Share(matches, 1))
                .toList();
        var steps = Steps.of(shares);
        assertThat(steps).hasSizeLessThanOrEqualTo(21);
        assertThat(steps.get(0)).isEqualTo(new Step(0, 3, 4));
        assertThat(steps.stream().mapToInt(Step::referees).sum()).isEqualTo(64);
        assertThat(steps.stream().filter(step -> step.has(63))).hasSize(1);
    }

    @Test
    void without_anybody_there_is_one_empty_step() {
        assertThat(Steps.of(List.of())).containsExactly(new Step(0, 0, 0));
    }
}
