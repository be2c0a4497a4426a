package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.AssignmentProblem.Opening;
import org.refstand.assignment.RandomDesk;
import org.refstand.optimiser.HardRulesOf;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.ScoreSheet;
import org.refstand.optimiser.Term;

/** The optimiser's form of the rules says of every plan what the rules themselves say. */
class CompiledRulesTest {
    @Property(tries = 300)
    void whatever_is_added_to_a_plan_breaks_both_or_neither(@ForAll long seed) {
        RandomDesk desk = new RandomDesk(seed);
        AssignmentProblem rules = desk.problem();
        Problem problem = formulated(rules);
        int[] plan = new int[rules.roles().size()];
        Arrays.fill(plan, Problem.NONE);
        for (int round = 0; round < 3; round++) {
            for (int role = 0; role < plan.length; role++) {
                int before = plan[role];
                plan[role] = desk.anyReferee();
                boolean broken = desk.isBroken(rules, plan);
                assertThat(HardRulesOf.brokenBy(problem, plan).isEmpty())
                        .as(() -> "role " + rules.roles())
                        .isNotEqualTo(broken);
                plan[role] = broken ? before : plan[role];
            }
        }
    }

    @Property(tries = 300)
    void each_candidate_is_warned_of_as_often_as_the_rules_warn(@ForAll long seed) {
        RandomDesk desk = new RandomDesk(seed);
        AssignmentProblem rules = desk.problem();
        for (int role = 0; role < rules.roles().size(); role++) {
            Opening opening = rules.roles().get(role);
            for (int i = 0; i < opening.candidates().length; i++) {
                assertThat((long) opening.warnings()[i]).isEqualTo(desk.warnings(rules, role, opening.candidates()[i]));
            }
        }
    }

    @Property(tries = 300)
    void each_wish_about_a_partner_counts_once(@ForAll long seed) {
        RandomDesk desk = new RandomDesk(seed);
        AssignmentProblem rules = desk.problem();
        Problem problem = formulated(rules);
        int[] plan = new int[rules.roles().size()];
        Arrays.fill(plan, Problem.NONE);
        for (int role = 0; role < plan.length; role++) {
            plan[role] = desk.anyReferee();
            if (HardRulesOf.brokenBy(withoutPartners(problem), plan).size() > 0) {
                plan[role] = Problem.NONE;
            }
        }
        ScoreSheet score = Optimiser.annealing().score(problem, plan);
        int price = Preset.BALANCED.price(Term.PARTNERS);
        assertThat(score.of(Term.PARTNERS)).isEqualTo(-price * desk.wishesMet(rules, plan));
    }

    private static Problem withoutPartners(Problem problem) {
        return new Problem(
                problem.fixtures(),
                problem.roles(),
                problem.officials(),
                problem.travel(),
                List.of(),
                problem.owedByClub(),
                problem.weights());
    }

    private static Problem formulated(AssignmentProblem rules) {
        return new Formulation(
                        rules,
                        new Formulation.Wishes(
                                Preset.BALANCED.weights(), Map.of(), true, pick -> false, ZoneId.of("Europe/Berlin")))
                .problem();
    }
}
