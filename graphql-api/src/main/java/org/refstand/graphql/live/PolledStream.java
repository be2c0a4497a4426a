package org.refstand.graphql.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.refstand.kernel.Database;

/**
 * A stream of what is read twice a second until it has ended, for what changes too often to be an event. Who takes nothing has
 * nothing read.
 *
 * @param threads read
 * @param source reads what came after the last item that was read
 */
record PolledStream<T>(ScheduledExecutorService threads, Source<T> source) implements Publisher<T> {
    private static final int PAUSE_MILLIS = 500;

    /** Reads. */
    interface Source<T> {
        /** @param last item read before; null: none yet */
        Read<T> after(T last);
    }

    /**
     * What was read.
     *
     * @param ended whether nothing comes any more
     */
    record Read<T>(List<T> items, boolean ended) {}

    @Override
    public void subscribe(Subscriber<? super T> subscriber) {
        Polling polling = new Polling(subscriber);
        subscriber.onSubscribe(polling);
        polling.start();
    }

    private final class Polling implements Subscription {
        private final Subscriber<? super T> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final Queue<T> ready = new ArrayDeque<>();
        private T last;
        private boolean exhausted;
        private volatile boolean over;
        private ScheduledFuture<?> turns;

        Polling(Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        synchronized void start() {
            if (!over) {
                turns = threads.scheduleWithFixedDelay(this::turn, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void request(long more) {
            demand.accumulateAndGet(more, (before, added) -> before + added < 0 ? Long.MAX_VALUE : before + added);
        }

        @Override
        public synchronized void cancel() {
            over = true;
            if (turns != null) {
                turns.cancel(false);
            }
        }

        private void turn() {
            try {
                if (!over && demand.get() > 0) {
                    readOn();
                    deliver();
                }
            } catch (RuntimeException e) {
                // while the database is away there is nothing to tell; it goes on when it is back
                if (!Database.isAway(e)) {
                    cancel();
                    subscriber.onError(e);
                }
            }
        }

        private void readOn() {
            if (ready.isEmpty() && !exhausted) {
                Read<T> read = source.after(last);
                ready.addAll(read.items());
                last = read.items().isEmpty()
                        ? last
                        : read.items().get(read.items().size() - 1);
                exhausted = read.ended();
            }
        }

        private void deliver() {
            LongUnaryOperator less = before -> before == Long.MAX_VALUE ? before : before - 1;
            while (!over && !ready.isEmpty() && demand.get() > 0) {
                demand.updateAndGet(less);
                subscriber.onNext(ready.poll());
            }
            if (!over && exhausted && ready.isEmpty()) {
                cancel();
                subscriber.onComplete();
            }
        }
    }
}
