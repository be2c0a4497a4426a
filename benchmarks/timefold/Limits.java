package org.refstand.benchmarks;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem;
import org.refstand.optimiser.Term;

/** The hard rules, and those terms that the compared instances have: open roles, licence, wish and ways. */
public class Limits implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {clash(factory), perDay(factory), inAll(factory), open(factory), wasted(factory),
            wanted(factory), travel(factory)};
    }

    private static Constraint clash(ConstraintFactory factory) {
        return factory.forEachUniquePair(Job.class, equal(Job::getOfficial), equal(Job::day))
                .filter((one, other) -> one.demands().fixture() == other.demands().fixture()
                        || IntStream.of(one.fixture().clashes()).anyMatch(match -> match == other.demands().fixture()))
                .penalize(HardSoftLongScore.ONE_HARD)
                .asConstraint("clash");
    }

    private static Constraint perDay(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .groupBy(Job::getOfficial, Job::day, count())
                .filter((official, day, matches) -> matches > official.official().perDay())
                .penalize(HardSoftLongScore.ONE_HARD, (official, day, matches) -> matches - official.official().perDay())
                .asConstraint("most a day");
    }

    private static Constraint inAll(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .groupBy(Job::getOfficial, count())
                .filter((official, matches) -> matches > official.official().inAll())
                .penalize(HardSoftLongScore.ONE_HARD, (official, matches) -> matches - official.official().inAll())
                .asConstraint("most in all");
    }

    private static Constraint open(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Job.class)
                .filter(job -> job.getOfficial() == null)
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (job, prices) -> weight(
                                prices,
                                job.demands().isRequired() ? Term.OPEN_REQUIRED : Term.OPEN_OPTIONAL))
                .asConstraint("open");
    }

    private static Constraint wasted(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (job, prices) -> weight(prices, Term.LICENCE_WASTED)
                                * Math.max(0, job.getOfficial().official().rank() - job.demands().rank()))
                .asConstraint("licence");
    }

    /** Against having no match at all, which is the same for every plan. */
    private static Constraint wanted(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .groupBy(Job::getOfficial, count())
                .join(Rota.Prices.class)
                .impactLong(
                        HardSoftLongScore.ONE_SOFT,
                        (official, matches, prices) -> {
                            int wanted = official.official().wanted();
                            return weight(prices, Term.WANTED) * (wanted - Math.abs(wanted - matches));
                        })
                .asConstraint("wanted");
    }

    private static Constraint travel(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .groupBy(Job::getOfficial, Job::day, toList())
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (official, day, jobs, prices) -> weight(prices, Term.TRAVEL)
                                * way(official.index(), jobs, prices.problem().travel()))
                .asConstraint("travel");
    }

    private static long way(int official, List<Job> jobs, Problem.Travel travel) {
        if (travel.fromHome().length == 0) {
            return 0;
        }
        List<Job> inOrder = jobs.stream()
                .sorted(Comparator.comparingInt(job -> job.fixture().start()))
                .toList();
        int[] home = travel.fromHome()[official];
        long way = home[inOrder.get(0).fixture().place()]
                + home[inOrder.get(inOrder.size() - 1).fixture().place()];
        for (int i = 1; i < inOrder.size(); i++) {
            way += travel.between()[inOrder.get(i - 1).fixture().place()][inOrder.get(i).fixture().place()];
        }
        return way;
    }

    private static long weight(Rota.Prices prices, Term term) {
        return prices.problem().weights().of(term);
    }
}
