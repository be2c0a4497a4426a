package org.refstand.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is worth trying for a role: whoever takes it when all that ties officials together has its price. */
class GuideTest {
    private static final int OFFICIALS = 12;
    private static final int MATCHES = 6;

    /** By official the same way to each hall; number i lives next to hall i, all others are far. */
    private static Problem everybodyBesideTheirHall() {
        AProblem problem = AProblem.with().officials(OFFICIALS);
        for (int match = 0; match < MATCHES; match++) {
            problem.match(0, 600 + 200 * (match % 2), match).role();
            for (int other = match % 2; other < match; other += 2) {
                problem.clashesWith(other);
            }
        }
        return problem.travel(
                        IntStream.range(0, OFFICIALS)
                                .mapToObj(official -> IntStream.range(0, MATCHES)
                                        .map(hall -> hall == official ? 1 : 90)
                                        .toArray())
                                .toArray(int[][]::new),
                        IntStream.range(0, MATCHES)
                                .mapToObj(hall -> IntStream.range(0, MATCHES)
                                        .map(other -> hall == other ? 0 : 90)
                                        .toArray())
                                .toArray(int[][]::new))
                .weigh(Term.TRAVEL, 1)
                .make();
    }

    private static Model led(Budget budget) {
        Model model = new Model(everybodyBesideTheirHall());
        Draft draft = new Draft(model);
        Greedy.fill(draft);
        new Guide(model, budget, new Clockwork(budget)).lead(draft.plan(), () -> false);
        return model;
    }

    @Test
    void whoever_takes_a_role_under_good_prices_comes_first_and_nobody_is_lost() {
        Model model = led(Budget.ofMoves(1_000_000, 2, 1));
        for (int role = 0; role < MATCHES; role++) {
            assertThat(model.candidates[role][0]).isEqualTo(role);
            assertThat(model.near[role]).isBetween(2, OFFICIALS - 1);
            assertThat(Arrays.stream(model.candidates[role]).sorted())
                    .containsExactlyElementsOf(
                            IntStream.range(0, OFFICIALS).boxed().toList());
        }
    }

    @Test
    void too_few_moves_for_good_prices_leave_everybody_near() {
        Model model = led(Budget.ofMoves(500, 1, 1));
        assertThat(model.near).containsOnly(OFFICIALS);
    }

    @Test
    void whoever_took_a_role_most_of_late_is_named_first_and_who_hardly_did_not_at_all() {
        Takings early = new Takings(1);
        Takings other = new Takings(1);
        for (int step = 0; step < 400; step++) {
            early.took(0, step < 200 ? 7 : 8);
            if (step % 3 == 0) {
                other.took(0, 9);
            }
            early.age();
            other.age();
        }
        assertThat(Takings.most(List.of(early, other), 0)).containsExactly(8, 9);
    }
}
