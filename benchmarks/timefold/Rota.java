package org.refstand.benchmarks;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem;

/** All roles of a {@link Problem} as Timefold plans them. */
@PlanningSolution
public class Rota {
    @PlanningEntityCollectionProperty
    private List<Job> jobs;

    @ProblemFactProperty
    private Prices prices;

    @PlanningScore
    private HardSoftLongScore score;

    /**
     * What the constraints look up.
     *
     * @param partners what two officials in one crew cost, by both, the lower index first
     */
    public record Prices(Problem problem, Map<List<Integer>, Integer> partners) {
        static Prices of(Problem problem) {
            return new Prices(
                    problem,
                    problem.partners().stream()
                            .collect(Collectors.toMap(
                                    two -> key(two.one(), two.other()), Problem.Partners::price, Integer::sum)));
        }

        int together(int one, int other) {
            return partners.getOrDefault(key(one, other), 0);
        }

        private static List<Integer> key(int one, int other) {
            return List.of(Math.min(one, other), Math.max(one, other));
        }
    }

    /** For Timefold, which makes copies. */
    public Rota() {}

    static Rota of(Problem problem) {
        List<Job.Person> people = IntStream.range(0, problem.officials().size())
                .mapToObj(i -> new Job.Person(i, problem.officials().get(i)))
                .toList();
        Rota rota = new Rota();
        rota.prices = Prices.of(problem);
        rota.jobs = IntStream.range(0, problem.roles().size())
                .mapToObj(i -> {
                    Problem.Role role = problem.roles().get(i);
                    return new Job(
                            i,
                            role,
                            problem.fixtures().get(role.fixture()),
                            IntStream.of(role.candidates()).mapToObj(people::get).toList());
                })
                .toList();
        return rota;
    }

    /** @return by role who has it, or -1 */
    int[] plan() {
        return jobs.stream()
                .mapToInt(job -> job.getOfficial() == null ? Problem.NONE : job.getOfficial().index())
                .toArray();
    }
}
