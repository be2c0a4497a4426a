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
    void who_stops_a_search_early_has_something_better_than_the_first_plan() {
        Problem problem = season(12, 3, 10);
        int moves = 60_000;
        AtomicInteger looks = new AtomicInteger();
        int early = moves / Chain.MOVES_BETWEEN_LOOKS / 5;
        Solution found = optimiser.improve(
                problem, Budget.ofMoves(moves, 1, 1), () -> looks.incrementAndGet() > early, progress -> {});
        assertThat(found.moves()).isLessThan(moves / 4);
        assertThat(found.cost()).isLessThan(optimiser.first(problem).cost());
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

    private static Problem season() {
        return season(10, 6, 30);
    }

    /** On so many days so many matches at once. */
    private static Problem season(int days, int matches, int officials) {
        Random chance = new Random(5);
        AProblem problem = AProblem.with();
        IntStream.range(0, officials).forEach(i -> problem.official(3));
        for (int match = 0; match < days * matches; match++) {
            problem.match(match / matches, 600, match % matches).role().role();
            for (int other = match - match % matches; other < match; other++) {
                problem.clashesWith(other);
            }
        }
        return problem.travel(
                        IntStream.range(0, officials)
                                .mapToObj(official -> chance.ints(6, 1, 99).toArray())
                                .toArray(int[][]::new),
                        new int[6][6])
                .weigh(Term.TRAVEL, 1)
                .weigh(Term.WANTED, 20)
                .make();
    }
}
