package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no plan can cost less than, in the cases that are easy to get wrong. */
class LowerBoundTest {
    private final Optimiser optimiser = Optimiser.annealing();

    @Test
    void the_bound_knows_that_staying_in_a_hall_is_rewarded() {
        Problem problem = AProblem.with()
                .official(new Problem.Official(
                        Problem.NONE, 0, 0, 2, Problem.NO_LIMIT, Problem.NO_LIMIT, 0, Problem.NONE, List.of()))
                .match(0, 600, 0)
                .role()
                .match(0, 720, 1)
                .role()
                .match(0, 840, 1)
                .role()
                .weigh(Term.DOUBLE_DUTY, 10)
                .make();
        try (Relaxation relaxation = new Relaxation(new Model(problem), 1, () -> {})) {
            double[] worth = {AProblem.OPEN, AProblem.OPEN, AProblem.OPEN};
            relaxation.prices().set(worth);
            assertThat(relaxation.value(new double[worth.length])).isEqualTo(AProblem.OPEN - 10);
        }
    }

    @Test
    void the_bound_makes_crews_of_whole_officials() {
        AProblem one = AProblem.with();
        for (int strength : new int[] {3, 0, 0, 0}) {
            one.official(new Problem.Official(
                    Problem.NONE, 0, strength, 1, Problem.NO_LIMIT, Problem.NO_LIMIT, 0, Problem.NONE, List.of()));
        }
        IntStream.range(0, 2).forEach(i -> one.match(0, 600, i, Problem.NONE, Problem.NONE, 2)
                .role()
                .role());
        // half of the strong one for each match would lack one half of a point each
        Problem problem = one.weigh(Term.CREW_STRENGTH, 7).make();
        Solution found = optimiser.improve(problem, Budget.ofMoves(2000, 1, 1), () -> false, progress -> {});
        assertThat(found.cost()).isEqualTo(2 * 7);
        assertThat(new PathBound(new Model(problem), found, 1).bound(() -> false, bound -> {}))
                .isEqualTo(found.cost());
    }

    @Test
    void two_who_are_kept_apart_but_pinned_together_spoil_no_bound() {
        Problem problem = AProblem.with()
                .officials(3)
                .match(0, 600, 0)
                .role(true, 0, 0, Problem.NONE, new int[] {0}, new int[0])
                .role(true, 0, 1, Problem.NONE, new int[] {1}, new int[0])
                .match(1, 600, 0)
                .role()
                .partners(0, 1, 0, true)
                .make();
        Solution known = new Solution(new int[] {0, 1, Problem.NONE}, AProblem.OPEN, 0);
        assertThat(new PathBound(new Model(problem), known, 1).bound(() -> false, bound -> {}))
                .isNotPositive();
    }

    @Test
    void what_two_wish_of_each_other_is_worth_no_more_than_it_can_be() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .role()
                .role()
                .partners(0, 1, -60, false)
                .partners(1, 0, -60, false)
                .make();
        Solution best = Optimiser.annealing().first(problem);
        assertThat(best.cost()).isEqualTo(-120);
        assertThat(new PathBound(new Model(problem), best, 1).bound(() -> false, bound -> {}))
                .isLessThanOrEqualTo(-120);
        assertThat(LowerBound.of(problem, best, 1, () -> false, bound -> {})).isLessThanOrEqualTo(-120);
    }

    @Test
    void the_wish_of_two_who_are_kept_apart_but_pinned_together_is_in_the_bound() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .role(true, 0, 0, Problem.NONE, new int[] {0}, new int[0])
                .role(true, 0, 1, Problem.NONE, new int[] {1}, new int[0])
                .partners(0, 1, -60, true)
                .make();
        Solution known = new Solution(new int[] {0, 1}, -60, 0);
        assertThat(new PathBound(new Model(problem), known, 1).bound(() -> false, bound -> {}))
                .isLessThanOrEqualTo(-60);
    }

    @Test
    void nothing_is_proved_where_somebody_has_two_roles_of_a_match_by_hand() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .role(true, 0, 0, Problem.NONE, new int[] {0}, new int[0])
                .role(true, 0, 0, Problem.NONE, new int[] {0}, new int[0])
                .match(1, 600, 0)
                .role()
                .make();
        Solution known = new Solution(new int[] {0, 0, 1}, 0, 0);
        assertThat(LowerBound.of(problem, known, 1, () -> false, bound -> {})).isEqualTo(LowerBound.NOTHING_PROVED);
    }
}
