package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searches of several periods share what processors they may have; one processor is never theirs. */
class TurnsTest {
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int ALL_WORK = 400;

    private final ExecutorService searches = Executors.newCachedThreadPool();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void end() {
        searches.shutdownNow();
    }

    @Test
    void each_of_three_gets_about_a_third_of_the_one_processor_there_is() throws Exception {
        List<Integer> shares = shared(new Turns(2), 3);
        assertThat(mostAtWork).hasValue(1);
        assertThat(shares).allSatisfy(share -> assertThat(share).isBetween(ALL_WORK / 5, ALL_WORK / 2));
    }

    @Test
    void one_processor_is_left_to_everybody_else() throws Exception {
        shared(new Turns(3), 4);
        assertThat(mostAtWork).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void a_machine_of_one_processor_searches_too() throws Exception {
        assertThat(shared(new Turns(1), 1)).containsExactly(ALL_WORK);
    }

    /** @return how much of all work each did until it was done */
    private List<Integer> shared(Turns turns, int searching) throws Exception {
        CountDownLatch ready = new CountDownLatch(searching);
        List<Future<Integer>> all = IntStream.range(0, searching)
                .mapToObj(i -> searches.submit(() -> search(turns, ready)))
                .toList();
        List<Integer> shares = new ArrayList<>();
        for (Future<Integer> one : all) {
            shares.add(one.get(1, TimeUnit.MINUTES));
        }
        return shares;
    }

    private int search(Turns turns, CountDownLatch ready) throws InterruptedException {
        ready.countDown();
        ready.await();
        AtomicInteger own = new AtomicInteger();
        turns.take(() -> {
            while (done.getAndIncrement() < ALL_WORK) {
                work();
                own.incrementAndGet();
                turns.breathe();
            }
        });
        return own.get();
    }

    private void work() {
        int now = atWork.incrementAndGet();
        mostAtWork.accumulateAndGet(now, Math::max);
        long until = System.nanoTime() + TURN_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        atWork.decrementAndGet();
    }
}
