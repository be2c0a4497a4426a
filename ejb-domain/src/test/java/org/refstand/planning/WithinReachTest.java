package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.refstand.assignment.AssignmentProblem;
import org.refstand.assignment.RandomDesk;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.optimiser.Optimiser;
import org.refstand.optimiser.Problem;

/** Who replaces a referee is the same, whether all of the day is compiled or only what the changes can reach. */
class WithinReachTest {
    private final Optimiser optimiser = Optimiser.annealing();

    @Property(tries = 1000)
    void a_replacement_is_the_same_as_with_the_whole_day_compiled(
            @ForAll long seed, @ForAll @IntRange(max = 3) int others) {
        RandomDesk desk = RandomDesk.busy(seed);
        FixtureView match = desk.anyMatch();
        AssignmentProblem day = desk.day(match);
        AssignmentProblem reached = desk.around(match, others);
        for (CrewRole role : List.of(CrewRole.FIRST, CrewRole.SECOND)) {
            List<ProposedChange> found = replacement(day, match, role, others);
            assertThat(replacement(reached, match, role, others)).isEqualTo(found);
            Statistics.label("some are moved").collect(found.size() > 1).coverage(coverage -> coverage.check(true)
                    .count(times -> times > 10));
        }
        Statistics.label("some are left out")
                .collect(candidates(reached) < candidates(day))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private List<ProposedChange> replacement(AssignmentProblem rules, FixtureView match, CrewRole role, int others) {
        Formulation formulation = new Formulation(
                rules,
                new Formulation.Wishes(
                        Preset.BALANCED.weights(), Map.of(), false, pick -> false, ZoneId.of("Europe/Berlin")));
        int place = formulation.indexOf(match.id(), role);
        return place == Problem.NONE
                ? List.of()
                : optimiser.repair(formulation.problem(), formulation.planned(), place, others).stream()
                        .map(formulation::proposed)
                        .toList();
    }

    private static int candidates(AssignmentProblem rules) {
        return rules.roles().stream()
                .mapToInt(opening -> opening.candidates().length)
                .sum();
    }
}
