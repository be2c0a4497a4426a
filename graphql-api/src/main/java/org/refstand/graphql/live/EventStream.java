package org.refstand.graphql.live;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * A stream of items made of events. Events wait in a bounded queue for each subscriber and are turned into items by the
 * executor, one after the other, so a slow subscriber delays neither the source nor the others; one that falls too far
 * behind is ended with an error and must come back.
 *
 * @param source starts listening and returns how to stop
 * @param executor turns events into items
 * @param shown what a subscriber gets of an event; empty for nothing
 */
record EventStream<E, T>(Function<Consumer<E>, Runnable> source, Executor executor, Function<E, Optional<T>> shown)
        implements Publisher<T> {
    static final int LONGEST_QUEUE = 512;

    /** The subscriber was too slow. */
    static final class FellBehind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FellBehind() {
            super("The subscriber fell more than " + LONGEST_QUEUE + " events behind");
        }
    }

    @Override
    public void subscribe(Subscriber<? super T> subscriber) {
        Listening listening = new Listening(subscriber);
        subscriber.onSubscribe(listening);
        listening.start();
    }

    private final class Listening implements Subscription {
        private final Subscriber<? super T> subscriber;
        private final Queue<E> waiting = new ArrayDeque<>();
        private Runnable stop = () -> {};
        private long demand;
        private boolean draining;
        private boolean ended;
        private boolean fellBehind;

        Listening(Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        void start() {
            Runnable stopping = source.apply(this::happened);
            boolean late;
            synchronized (this) {
                stop = stopping;
                late = ended;
            }
            if (late) {
                stopping.run();
            }
        }

        @Override
        public void request(long more) {
            synchronized (this) {
                demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
            }
            drainSoon();
        }

        @Override
        public void cancel() {
            end();
        }

        private void happened(E event) {
            synchronized (this) {
                if (ended) {
                    return;
                }
                if (waiting.size() >= LONGEST_QUEUE) {
                    fellBehind = true;
                } else {
                    waiting.add(event);
                }
            }
            drainSoon();
        }

        private void drainSoon() {
            synchronized (this) {
                if (draining || ended || !(fellBehind || demand > 0 && !waiting.isEmpty())) {
                    return;
                }
                draining = true;
            }
            executor.execute(this::drain);
        }

        private void drain() {
            for (E event = next(); event != null; event = next()) {
                try {
                    Optional<T> item = shown.apply(event);
                    if (item.isPresent()) {
                        synchronized (this) {
                            demand = demand == Long.MAX_VALUE ? demand : demand - 1;
                        }
                        subscriber.onNext(item.get());
                    }
                } catch (RuntimeException e) {
                    fail(e);
                }
            }
        }

        /** The next event to show; null when there is nothing to do for now, and then this run of draining is over. */
        private E next() {
            boolean lost;
            synchronized (this) {
                if (!ended && !fellBehind && demand > 0 && !waiting.isEmpty()) {
                    return waiting.poll();
                }
                lost = fellBehind && !ended;
                draining = false;
            }
            if (lost) {
                fail(new FellBehind());
            }
            return null;
        }

        private void fail(RuntimeException failure) {
            if (end()) {
                subscriber.onError(failure);
            }
        }

        private boolean end() {
            Runnable stopping;
            synchronized (this) {
                if (ended) {
                    return false;
                }
                ended = true;
                waiting.clear();
                stopping = stop;
            }
            stopping.run();
            return true;
        }
    }
}
