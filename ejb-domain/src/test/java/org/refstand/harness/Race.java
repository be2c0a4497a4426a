package org.refstand.harness;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lets several callers do something at the same moment, on real threads of the container against the real database.
 *
 * <pre>{@code
 * race.repeat(200, round -> {
 *     PeriodId period = …;
 *     Race.Result<Outcome<?>> result = race.between(
 *             () -> world.as(World.assigner(), () -> periods.lock(period)),
 *             () -> world.as(World.referee(id), () -> availabilities.declare(fixture)));
 *     assertThat(result.winners(Outcome::isDone)).hasSize(1);
 * });
 * }</pre>
 */
@ApplicationScoped
public class Race {

    private static final int SECONDS_TO_FINISH = 30;
    private static final long LONGEST_HEAD_START_NANOS = 1_500_000;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    /**
     * Runs the contest as often as told; the failure of one round says which it was.
     *
     * @param contest arranges, races and asserts one round, numbered from 1
     */
    public void repeat(int rounds, IntConsumer contest) {
        for (int round = 1; round <= rounds; round++) {
            try {
                contest.accept(round);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Round " + round + " of " + rounds + ": " + e.getMessage(), e);
            }
        }
    }

    /** One round of two, each on a thread of its own. */
    public <T> Result<T> between(Callable<? extends T> first, Callable<? extends T> second) {
        return run(List.of(first, second));
    }

    /** One round of many alike; the contender is made from its number, counted from 0. */
    public <T> Result<T> among(int contenders, IntFunction<Callable<T>> contender) {
        return run(IntStream.range(0, contenders).mapToObj(contender).toList());
    }

    private <T> Result<T> run(List<? extends Callable<? extends T>> contenders) {
        CyclicBarrier start = new CyclicBarrier(contenders.size());
        List<FutureTask<T>> runs = new ArrayList<>();
        for (Callable<? extends T> contender : contenders) {
            FutureTask<T> run = new FutureTask<>(() -> {
                start.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
                // without it the thread woken last always loses, and only one of the orders is ever tried
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_HEAD_START_NANOS));
                return contender.call();
            });
            runs.add(run);
            threads.newThread(run).start();
        }
        return new Result<>(runs.stream().map(Race::finish).toList());
    }

    private static <T> Finish<T> finish(FutureTask<T> run) {
        try {
            return new Finish<>(run.get(SECONDS_TO_FINISH, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Finish<>(null, e.getCause());
        } catch (TimeoutException e) {
            run.cancel(true);
            throw new AssertionError("A contender did not finish within " + SECONDS_TO_FINISH + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the contenders", e);
        }
    }

    /**
     * How it ended for one contender.
     *
     * @param value what its call returned; null when it threw
     * @param failure what it threw; null when it returned
     */
    public record Finish<T>(T value, Throwable failure) {}

    /**
     * How it ended for all.
     *
     * @param finishes in the order of the contenders
     */
    public record Result<T>(List<Finish<T>> finishes) {

        /**
         * The numbers, from 0, of the contenders whose value is a win. An exception is neither win nor loss.
         *
         * @throws AssertionError when a contender threw: a lost race must be an answer, never a breakdown
         */
        public List<Integer> winners(Predicate<? super T> isWin) {
            finishes.stream()
                    .filter(finish -> finish.failure() != null)
                    .findFirst()
                    .ifPresent(finish -> {
                        throw new AssertionError("A contender broke down: " + finish.failure(), finish.failure());
                    });
            return IntStream.range(0, finishes.size())
                    .filter(i -> isWin.test(finishes.get(i).value()))
                    .boxed()
                    .toList();
        }
    }
}
