package org.refstand.benchmarks;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
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
            missing(factory), wanted(factory), spread(factory), travel(factory), sameTeam(factory), avoided(factory),
            partners(factory), strength(factory)};
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

    private static Constraint missing(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (job, prices) -> weight(prices, Term.LICENCE_MISSING)
                                * Math.max(0, job.demands().rank() - job.getOfficial().official().rank()))
                .asConstraint("licence missing");
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

    /** Against having no match at all, too. */
    private static Constraint spread(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .groupBy(Job::getOfficial, count())
                .join(Rota.Prices.class)
                .impactLong(
                        HardSoftLongScore.ONE_SOFT,
                        (official, matches, prices) -> {
                            double share = prices.problem().weights().fairShare();
                            int already = official.official().already();
                            return Math.round(weight(prices, Term.SPREAD)
                                    * (Math.abs(already - share) - Math.abs(already + matches - share)));
                        })
                .asConstraint("spread");
    }

    private static Constraint sameTeam(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .groupBy(Job::getOfficial, toList())
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (official, jobs, prices) -> weight(prices, Term.SAME_TEAM)
                                * aboveUsual(jobs, prices.problem().weights().usualWithTeam()))
                .asConstraint("same team");
    }

    private static long aboveUsual(List<Job> jobs, List<Integer> usual) {
        int[] seen = new int[usual.size()];
        long above = 0;
        for (Job job : jobs) {
            for (int team : new int[] {job.fixture().home(), job.fixture().away()}) {
                above += team >= 0 && team < seen.length && ++seen[team] > usual.get(team) ? 1 : 0;
            }
        }
        return above;
    }

    private static Constraint avoided(ConstraintFactory factory) {
        return factory.forEach(Job.class)
                .filter(job -> !job.getOfficial().official().avoided().isEmpty())
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (job, prices) -> weight(prices, Term.AVOIDED_TEAM)
                                * job.getOfficial().official().avoided().stream()
                                        .filter(team -> team == job.fixture().home() || team == job.fixture().away())
                                        .count())
                .asConstraint("avoided team");
    }

    private static Constraint partners(ConstraintFactory factory) {
        return factory.forEachUniquePair(Job.class, equal(job -> job.demands().fixture()))
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (one, other, prices) -> prices.together(
                                one.getOfficial().index(), other.getOfficial().index()))
                .asConstraint("partners");
    }

    private static Constraint strength(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Job.class)
                .groupBy(Job::fixture, sum(job -> job.getOfficial() == null ? 0 : job.getOfficial().official().strength()))
                .join(Rota.Prices.class)
                .penalizeLong(
                        HardSoftLongScore.ONE_SOFT,
                        (fixture, strength, prices) ->
                                weight(prices, Term.CREW_STRENGTH) * Math.max(0, fixture.strength() - strength))
                .asConstraint("strength");
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
