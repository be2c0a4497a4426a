package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every term alone, on a case so small that its cost is plain. */
class TermTest {
    private static final int[] NO_PRICES = {};
    private static final int OPEN = Problem.NONE;

    @Test
    void an_open_role_costs_more_when_the_match_may_not_start_without() {
        Problem problem = AProblem.with()
                .officials(1)
                .match(0, 0, 0)
                .role()
                .role(false, 0, Problem.NONE, Problem.NONE, new int[] {0}, NO_PRICES)
                .make();
        assertThat(terms(problem, OPEN, OPEN)).isEqualTo(Map.of(Term.OPEN_REQUIRED, 1000L, Term.OPEN_OPTIONAL, 500L));
        assertThat(terms(problem, 0, OPEN)).isEqualTo(Map.of(Term.OPEN_OPTIONAL, 500L));
    }

    @Test
    void a_match_without_anybody_to_lead_it_costs_more_than_one_without_a_second() {
        Problem.Role first =
                new Problem.Role(0, Problem.Need.LEADING, 0, Problem.NONE, Problem.NONE, new int[] {0}, new int[0]);
        Problem.Role second =
                new Problem.Role(0, Problem.Need.REQUIRED, 0, Problem.NONE, Problem.NONE, new int[] {0}, new int[0]);
        Problem made =
                AProblem.with().official(Problem.NONE).match(0, 0, 0).role().make();
        Problem problem = new Problem(
                made.fixtures(),
                List.of(second, first),
                made.officials(),
                made.travel(),
                List.of(),
                List.of(),
                made.weights().with(Term.OPEN_FIRST, 3000));
        assertThat(terms(problem, OPEN, OPEN)).isEqualTo(Map.of(Term.OPEN_FIRST, 3000L, Term.OPEN_REQUIRED, 1000L));
        assertThat(Optimiser.annealing().first(problem).officials()).containsExactly(OPEN, 0);
    }

    @Test
    void matches_above_what_is_usual_in_a_season_are_warned_of() {
        Problem.Official busy = new Problem.Official(Problem.NONE, 0, 0, 9, 9, 5, 4, Problem.NONE, List.of());
        Problem problem = AProblem.with()
                .official(busy)
                .match(0, 0, 0)
                .role()
                .match(1, 0, 0)
                .role()
                .weigh(Term.WARNINGS, 7)
                .make();
        assertThat(terms(problem, 0, OPEN)).isEqualTo(Map.of(Term.OPEN_REQUIRED, 1000L));
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.WARNINGS, 7L));
    }

    @Test
    void a_match_too_many_costs_as_much_as_one_too_few() {
        Problem problem = twoDays(AProblem.with().official(1).officials(1))
                .weigh(Term.WANTED, 7)
                .make();
        assertThat(terms(problem, 0, 1)).isEmpty();
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.WANTED, 7L));
        assertThat(terms(problem, 1, 1)).isEqualTo(Map.of(Term.WANTED, 7L));
    }

    @Test
    void matches_of_the_season_elsewhere_count_for_the_wish() {
        Problem.Official busy = new Problem.Official(Problem.NONE, 0, 0, 9, 9, Problem.NO_LIMIT, 5, 6, List.of());
        Problem problem = twoDays(AProblem.with().official(busy).officials(1))
                .weigh(Term.WANTED, 7)
                .make();
        assertThat(terms(problem, 0, 1)).isEmpty();
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.WANTED, 7L));
    }

    @Test
    void an_even_spread_costs_nothing() {
        AProblem two = twoDays(AProblem.with().officials(2));
        Problem problem = two.weigh(Weights.open(1000, 500).with(Term.SPREAD, 4).withFairShare(1))
                .make();
        assertThat(terms(problem, 0, 1)).isEmpty();
        assertThat(terms(problem, 1, 1)).isEqualTo(Map.of(Term.SPREAD, 8L));
    }

    @Test
    void a_club_owes_what_its_referees_have_not_whistled() {
        Problem.Official ofClub = new Problem.Official(0, 0, 0, 9, 9, Problem.NO_LIMIT, 0, Problem.NONE, List.of());
        Problem problem = twoDays(AProblem.with().official(ofClub).officials(1))
                .owed(2, 1)
                .weigh(Term.CLUB_QUOTA, 3)
                .make();
        assertThat(terms(problem, 1, 1)).isEqualTo(Map.of(Term.CLUB_QUOTA, 9L));
        assertThat(terms(problem, 0, 1)).isEqualTo(Map.of(Term.CLUB_QUOTA, 6L));
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.CLUB_QUOTA, 3L));
    }

    @Test
    void a_licence_is_wasted_or_missing_by_steps() {
        Problem.Official high =
                new Problem.Official(Problem.NONE, 3, 0, 9, 9, Problem.NO_LIMIT, 0, Problem.NONE, List.of());
        Problem problem = AProblem.with()
                .official(high)
                .officials(1)
                .match(0, 0, 0)
                .role(true, 1, Problem.NONE, Problem.NONE, new int[] {0, 1}, NO_PRICES)
                .weigh(Term.LICENCE_WASTED, 5)
                .weigh(Term.LICENCE_MISSING, 50)
                .make();
        assertThat(terms(problem, 0)).isEqualTo(Map.of(Term.LICENCE_WASTED, 10L));
        assertThat(terms(problem, 1)).isEqualTo(Map.of(Term.LICENCE_MISSING, 50L));
    }

    @Test
    void a_day_is_one_way_from_home_by_all_halls_and_back() {
        AProblem day = AProblem.with()
                .officials(1)
                .match(0, 600, 0)
                .role()
                .match(0, 900, 1)
                .role()
                .match(1, 600, 0)
                .role()
                .travel(new int[][] {{10, 20}}, new int[][] {{0, 15}, {15, 0}});
        Problem problem = day.weigh(Term.TRAVEL, 2).make();
        assertThat(terms(problem, 0, 0, 0)).isEqualTo(Map.of(Term.TRAVEL, 2L * (10 + 15 + 20 + 10 + 10)));
    }

    @Test
    void two_matches_after_each_other_in_one_hall_are_welcome() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 600, 0)
                .role()
                .match(0, 900, 0)
                .role()
                .weigh(Term.DOUBLE_DUTY, 6)
                .make();
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.DOUBLE_DUTY, -6L));
        assertThat(terms(problem, 0, 1)).isEmpty();
    }

    @Test
    void a_team_is_seen_too_often_above_what_is_usual() {
        Problem problem = sameTeams()
                .weigh(Weights.open(1000, 500).with(Term.SAME_TEAM, 9).withUsual(List.of(1, 2)))
                .make();
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.SAME_TEAM, 9L));
        assertThat(terms(problem, 0, 1)).isEmpty();
    }

    @Test
    void a_team_is_seen_twice_running() {
        Problem problem = sameTeams().weigh(Term.TWICE_RUNNING, 4).make();
        assertThat(terms(problem, 0, 0)).isEqualTo(Map.of(Term.TWICE_RUNNING, 8L));
        assertThat(terms(problem, 0, 1)).isEmpty();
    }

    @Test
    void partners_are_wished_or_had_better_not_meet() {
        AProblem crew = AProblem.with().officials(3).match(0, 0, 0).role().role();
        Problem problem =
                crew.partners(0, 1, -5, false).partners(1, 2, 8, false).make();
        assertThat(terms(problem, 1, 0)).isEqualTo(Map.of(Term.PARTNERS, -5L));
        assertThat(terms(problem, 1, 2)).isEqualTo(Map.of(Term.PARTNERS, 8L));
    }

    @Test
    void a_crew_lacks_the_strength_its_match_needs() {
        Problem.Official strong =
                new Problem.Official(Problem.NONE, 0, 5, 9, 9, Problem.NO_LIMIT, 0, Problem.NONE, List.of());
        Problem problem = AProblem.with()
                .official(strong)
                .officials(1)
                .match(0, 0, 0, Problem.NONE, Problem.NONE, 6)
                .role()
                .role()
                .weigh(Term.CREW_STRENGTH, 2)
                .make();
        assertThat(terms(problem, 0, 1)).isEqualTo(Map.of(Term.CREW_STRENGTH, 2L));
    }

    @Test
    void a_match_of_a_team_to_be_avoided_costs() {
        Problem.Official avoids =
                new Problem.Official(Problem.NONE, 0, 0, 9, 9, Problem.NO_LIMIT, 0, Problem.NONE, List.of(1));
        Problem problem = AProblem.with()
                .official(avoids)
                .match(0, 0, 0, 0, 1, 0)
                .role()
                .weigh(Term.AVOIDED_TEAM, 11)
                .make();
        assertThat(terms(problem, 0)).isEqualTo(Map.of(Term.AVOIDED_TEAM, 11L));
    }

    @Test
    void whoever_had_a_role_had_better_keep_it() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 0, 0)
                .role(true, 0, Problem.NONE, 1, new int[] {0, 1}, NO_PRICES)
                .weigh(Term.STABILITY, 100)
                .make();
        assertThat(terms(problem, 1)).isEmpty();
        assertThat(terms(problem, 0)).isEqualTo(Map.of(Term.STABILITY, 100L));
        assertThat(terms(problem, OPEN)).isEqualTo(Map.of(Term.STABILITY, 100L, Term.OPEN_REQUIRED, 1000L));
    }

    @Test
    void a_warning_costs_its_price() {
        Problem problem = AProblem.with()
                .officials(2)
                .match(0, 0, 0)
                .role(true, 0, Problem.NONE, Problem.NONE, new int[] {0, 1}, new int[] {0, 13})
                .make();
        assertThat(terms(problem, 0)).isEmpty();
        assertThat(terms(problem, 1)).isEqualTo(Map.of(Term.WARNINGS, 13L));
    }

    private static AProblem twoDays(AProblem officials) {
        return officials.match(0, 0, 0).role().match(1, 0, 0).role();
    }

    private static AProblem sameTeams() {
        return AProblem.with()
                .officials(2)
                .match(0, 0, 0, 0, 1, 0)
                .role()
                .match(1, 0, 0, 1, 0, 0)
                .role();
    }

    private static Map<Term, Long> terms(Problem problem, int... plan) {
        return Optimiser.annealing().score(problem, plan).terms();
    }
}
