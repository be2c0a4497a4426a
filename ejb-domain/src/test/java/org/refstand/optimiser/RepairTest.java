package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a few changes do to a plan: one role filled again, and changes found earlier looked at anew. */
class RepairTest {
    @Test
    void nobody_is_proposed_beside_whom_they_are_kept_apart_from_nor_whoever_has_the_role() {
        Problem problem = AProblem.with()
                .officials(4)
                .match(0, 600, 0)
                .role()
                .role()
                .role()
                .partners(0, 1, 0, true)
                .partners(2, 1, 0, true)
                .make();
        // the two who have a role had better not both have one
        int[] plan = {0, 1, Problem.NONE};
        assertThat(Optimiser.annealing().repair(problem, plan, 2, 2)).containsExactly(new Change(2, 3));
        assertThat(Optimiser.annealing().repair(problem, plan, 0, 2)).containsExactly(new Change(0, 3));
        assertThat(Optimiser.annealing().repair(problem, plan, 1, 0))
                .isNotEmpty()
                .noneMatch(change -> change.official() == 1);
    }

    @Test
    void a_role_that_only_somebody_busy_may_have_is_filled_by_passing_theirs_on() {
        Problem problem = AProblem.with()
                .officials(3)
                .match(0, 600, 0)
                .roleFor(0)
                .match(0, 600, 1)
                .clashesWith(0)
                .roleFor(0, 1)
                .match(0, 600, 2)
                .clashesWith(0)
                .clashesWith(1)
                .roleFor(1, 2)
                .make();
        int[] plan = {Problem.NONE, 0, 1};
        assertThat(Optimiser.annealing().repair(problem, plan, 0, 1)).isEmpty();
        assertThat(Optimiser.annealing().repair(problem, plan, 0, 2))
                .containsExactly(new Change(0, 0), new Change(1, 1), new Change(2, 2));
    }

    @Test
    void whoever_has_a_role_that_is_not_right_any_more_has_no_time_for_another() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .roleFor(1)
                .match(0, 600, 1)
                .clashesWith(0)
                .roleFor(0)
                .make();
        int[] plan = {0, Problem.NONE};
        assertThat(Optimiser.annealing().repair(problem, plan, 1, 2)).isEmpty();
        assertThat(Optimiser.annealing().repair(problem, plan, 0, 2)).containsExactly(new Change(0, 1));
    }

    @Test
    void what_was_found_earlier_is_left_out_where_a_rule_forbids_it_now() {
        Problem problem = AProblem.with()
                .officials(3)
                .match(0, 600, 0)
                .role()
                .match(0, 600, 1)
                .clashesWith(0)
                .role()
                .match(0, 600, 2)
                .roleFor(1, 2)
                .make();
        int[] now = {0, Problem.NONE, 1};
        assertThat(Optimiser.annealing().possible(problem, now, new int[] {0, 0, 2}))
                .containsExactly(0, Problem.NONE, 2);
        assertThat(Optimiser.annealing().possible(problem, now, new int[] {2, 0, 0}))
                .containsExactly(2, 0, 1);
        assertThat(Optimiser.annealing().possible(problem, now, new int[] {Problem.NONE, 0, 1}))
                .containsExactly(Problem.NONE, 0, 1);
        Problem kept = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .role(true, 0, 0, Problem.NONE, new int[] {0, 1}, new int[0])
                .match(0, 600, 1)
                .clashesWith(0)
                .role()
                .make();
        // an earlier search had put another there: who is committed comes back, and the other is free for a match
        assertThat(Optimiser.annealing().possible(kept, new int[] {1, Problem.NONE}, new int[] {0, 1}))
                .containsExactly(0, 1);
        // whoever was to follow is gone: the one before stays, and has no time for another
        assertThat(Optimiser.annealing()
                        .possible(problem, new int[] {Problem.NONE, Problem.NONE, 1}, new int[] {1, Problem.NONE, 0}))
                .containsExactly(1, Problem.NONE, 1);
    }
}
