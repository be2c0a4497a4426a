package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of every problem, tried on random ones. */
class PlanPropertiesTest {
    private static final int MOVES = 300;

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void the_cost_that_is_kept_is_the_cost_worked_out_anew_and_undoing_leaves_no_trace(
            @ForAll("small") Problem problem, @ForAll long seed) {
        Draft draft = new Draft(new Model(problem));
        assertThat(draft.cost()).isEqualTo(ScoreSheet.of(problem, draft.plan()).total());
        Chance chance = new Chance(seed);
        Moves moves = new Moves(draft, chance);
        for (int i = 0; i < MOVES && draft.model.free.length > 0; i++) {
            int[] before = draft.plan();
            long cost = draft.cost();
            boolean made = moves.tryOne();
            assertThat(draft.cost())
                    .isEqualTo(ScoreSheet.of(problem, draft.plan()).total());
            if (made && chance.happens(0.5)) {
                draft.mark();
            } else {
                draft.undo();
                assertThat(draft.plan()).isEqualTo(before);
                assertThat(draft.cost()).isEqualTo(cost);
            }
            assertThat(HardRules.brokenBy(problem, draft.plan())).isEmpty();
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void a_result_breaks_no_hard_rule_keeps_every_pin_and_costs_what_it_says(
            @ForAll("small") Problem problem, @ForAll long seed) {
        Solution found = search(problem, 2, seed);
        assertThat(HardRules.brokenBy(problem, found.officials())).isEmpty();
        assertThat(found.cost())
                .isEqualTo(ScoreSheet.of(problem, found.officials()).total());
        assertThat(found.cost())
                .isLessThanOrEqualTo(Optimiser.annealing().first(problem).cost());
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void a_repair_breaks_no_hard_rule_and_changes_no_more_than_it_may(
            @ForAll("small") Problem problem, @ForAll long seed) {
        int[] plan = search(problem, 1, seed).officials();
        for (int others = 0; others <= 2; others++) {
            for (int role = 0; role < plan.length; role++) {
                int[] opened = plan.clone();
                opened[role] = Problem.NONE;
                List<Change> changes = Optimiser.annealing().repair(problem, plan, role, others);
                assertThat(changes).hasSizeLessThanOrEqualTo(others + 1);
                int[] repaired = opened.clone();
                changes.forEach(change -> repaired[change.role()] = change.official());
                if (!changes.isEmpty()) {
                    assertThat(changes.get(0).role()).isEqualTo(role);
                    assertThat(HardRules.brokenBy(problem, repaired)).isEmpty();
                    assertThat(ScoreSheet.of(problem, repaired).total())
                            .isLessThan(ScoreSheet.of(problem, opened).total());
                }
            }
        }
    }

    /** The same problems each time: of ten thousand such, chance misses the best plan of about one. */
    @Property(tries = 100, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void the_best_of_all_plans_is_found_when_there_are_few(@ForAll("tiny") Problem problem, @ForAll long seed) {
        assertThat(search(problem, 1, seed).cost()).isEqualTo(BruteForce.optimum(problem));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void no_bound_is_above_the_best_of_all_plans(@ForAll("tiny") Problem problem) {
        long optimum = BruteForce.optimum(problem);
        Solution known = Optimiser.annealing().first(problem);
        assertThat(LowerBound.of(problem, known, 1, () -> false, bound -> {})).isLessThanOrEqualTo(optimum);
        assertThat(new PathBound(new Model(problem), known, 2).bound(() -> false, bound -> {}))
                .isLessThanOrEqualTo(optimum);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void one_official_more_never_makes_the_best_plan_worse(@ForAll("tiny") Problem problem) {
        // a new official must not cost anything by doing nothing
        Weights weights = problem.weights().with(Term.SPREAD, 0);
        int added = problem.officials().size();
        List<Problem.Official> officials = new ArrayList<>(problem.officials());
        officials.add(new Problem.Official(Problem.NONE, 2, 3, 3, 9, Problem.NO_LIMIT, 0, Problem.NONE, List.of()));
        List<Problem.Role> roles = problem.roles().stream()
                .map(role -> new Problem.Role(
                        role.fixture(),
                        role.need(),
                        role.rank(),
                        role.pinned(),
                        role.before(),
                        with(role.candidates(), added),
                        role.prices().length == 0 ? role.prices() : with(role.prices(), 0)))
                .toList();
        int[][] homes = Arrays.copyOf(problem.travel().fromHome(), added + 1);
        homes[added] = new int[] {5, 5, 5};
        Problem larger = new Problem(
                problem.fixtures(),
                roles,
                officials,
                new Problem.Travel(homes, problem.travel().between()),
                problem.partners(),
                problem.owedByClub(),
                weights);
        Problem before = new Problem(
                problem.fixtures(),
                problem.roles(),
                problem.officials(),
                problem.travel(),
                problem.partners(),
                problem.owedByClub(),
                weights);
        assertThat(search(larger, 1, 1).cost()).isLessThanOrEqualTo(BruteForce.optimum(before));
    }

    private static int[] with(int[] values, int added) {
        int[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = added;
        return more;
    }

    private static Solution search(Problem problem, int chains, long seed) {
        return Optimiser.annealing().improve(problem, Budget.ofMoves(6_000, chains, seed), () -> false, progress -> {});
    }

    @Provide
    Arbitrary<Problem> tiny() {
        return RandomProblems.tiny();
    }

    @Provide
    Arbitrary<Problem> small() {
        return RandomProblems.small();
    }
}
