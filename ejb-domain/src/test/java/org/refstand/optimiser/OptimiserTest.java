package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a search runs: the same again, stopped at once, watched, with nothing to do. */
class OptimiserTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private final Optimiser optimiser = Optimiser.annealing();

    @Test
    void the_same_seed_and_moves_find_the_same_plan_by_two_chains_too() {
        Problem problem = season();
        Solution one = optimiser.improve(problem, Budget.ofMoves(40_000, 2, 7), () -> false, progress -> {});
        Solution other = optimiser.improve(problem, Budget.ofMoves(40_000, 2, 7), () -> false, progress -> {});
        assertThat(other.officials()).isEqualTo(one.officials());
        assertThat(other.cost()).isEqualTo(one.cost());
    }

    @Test
    void a_stop_ends_the_search_at_once_with_a_plan() {
        Problem problem = season();
        AtomicInteger looks = new AtomicInteger();
        Solution found = optimiser.improve(
                problem, Budget.ofTime(LONG, 1, 1), () -> looks.incrementAndGet() > 10, progress -> {});
        // the look for good prices before the first move asks too
        assertThat(found.moves()).isLessThanOrEqualTo(10L * Chain.MOVES_BETWEEN_LOOKS);
        assertThat(HardRules.brokenBy(problem, found.officials())).isEmpty();
    }

    @Test
    void a_stop_before_the_start_gives_the_first_plan() {
        Problem problem = season();
        Solution found = optimiser.improve(problem, Budget.ofTime(LONG, 2, 1), () -> true, progress -> {});
        assertThat(found.officials()).isEqualTo(optimiser.first(problem).officials());
    }

    @Test
    void the_listener_hears_of_ever_better_plans_and_last_of_the_one_returned() {
        List<Progress> heard = new ArrayList<>();
        Solution found = optimiser.improve(season(), Budget.ofMoves(40_000, 2, 3), () -> false, heard::add);
        assertThat(heard).extracting(Progress::cost).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(heard.get(heard.size() - 1).cost()).isEqualTo(found.cost());
    }

    @Test
    void whatever_a_listener_throws_ends_the_search_and_is_told() {
        assertThatThrownBy(() -> optimiser.improve(season(), Budget.ofTime(LONG, 2, 3), () -> false, progress -> {
                    throw new IllegalArgumentException("enough");
                }))
                .hasStackTraceContaining("enough");
    }

    @Test
    void nothing_to_do_is_done() {
        Problem empty = AProblem.with().make();
        assertThat(optimiser
                        .improve(empty, Budget.ofMoves(1000, 2, 1), () -> false, progress -> {})
                        .officials())
                .isEmpty();
        Problem hopeless = AProblem.with().officials(1).match(0, 0, 0).roleFor().make();
        assertThat(optimiser
                        .improve(hopeless, Budget.ofMoves(1000, 1, 1), () -> false, progress -> {})
                        .officials())
                .containsExactly(Problem.NONE);
    }

    @Test
    void pinned_roles_are_kept_though_they_clash() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .role(true, 0, 0, Problem.NONE, new int[] {1}, new int[0])
                .match(0, 630, 0)
                .clashesWith(0)
                .role(true, 0, 0, Problem.NONE, new int[] {1}, new int[0])
                .match(0, 660, 0)
                .clashesWith(1)
                .role()
                .make();
        Solution found = optimiser.improve(problem, Budget.ofMoves(2000, 1, 1), () -> false, progress -> {});
        assertThat(found.officials()).containsExactly(0, 0, 1);
    }

    @Test
    void who_is_pinned_beyond_their_cap_of_a_day_still_has_room_on_others() {
        AProblem twoDays = AProblem.with()
                .official(new Problem.Official(
                        Problem.NONE, 0, 0, 1, Problem.NO_LIMIT, Problem.NO_LIMIT, 0, Problem.NONE, List.of()));
        IntStream.range(0, 3).forEach(i -> twoDays.match(0, 600 + 120 * i, 0)
                .role(true, 0, 0, Problem.NONE, new int[] {0}, new int[0]));
        Problem problem = twoDays.match(1, 600, 0).role().make();
        Solution found = optimiser.improve(problem, Budget.ofMoves(2000, 1, 1), () -> false, progress -> {});
        assertThat(found.officials()).containsExactly(0, 0, 0, 0);
    }

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

    private static Problem season() {
        Random chance = new Random(5);
        AProblem problem = AProblem.with();
        IntStream.range(0, 30).forEach(i -> problem.official(3));
        for (int match = 0; match < 60; match++) {
            problem.match(match / 6, 600, match % 6).role().role();
            for (int other = match - match % 6; other < match; other++) {
                problem.clashesWith(other);
            }
        }
        return problem.travel(
                        IntStream.range(0, 30)
                                .mapToObj(official -> chance.ints(6, 1, 99).toArray())
                                .toArray(int[][]::new),
                        new int[6][6])
                .weigh(Term.TRAVEL, 1)
                .weigh(Term.WANTED, 20)
                .make();
    }

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
}
