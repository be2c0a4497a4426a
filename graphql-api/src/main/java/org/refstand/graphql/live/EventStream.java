package org.refstand.graphql.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.RecordedEvent;

/**
 * A stream of items made of events. Events wait in a bounded queue for each subscriber and are turned into items by the
 * executor, so a slow subscriber delays neither the feed nor the others. One that falls behind loses nothing and costs no
 * memory: it hears no more of the feed and reads on from the event log, at its own pace, until it has caught up. One that comes back
 * and names the place to which it had come begins in just that way.
 *
 * @param source where events come from
 * @param executor turns events into items
 * @param after the place behind which the stream begins; null for now
 * @param wanted looks at the event alone, before it waits: quick, no database
 * @param shown what a subscriber gets of these events, in their order; may leave out some
 */
record EventStream<T>(
        Source source,
        Executor executor,
        FeedPosition after,
        Predicate<RecordedEvent> wanted,
        Function<List<RecordedEvent>, List<T>> shown)
        implements Publisher<T> {
    /** So many events wait at most; so many are read from the log at once. */
    static final int LONGEST_QUEUE = 512;
    /** So many events are turned into items together, so that what they need is read together. */
    static final int TOGETHER = 100;

    /** Where events come from. */
    interface Source {
        /** Starts listening; returns how to stop. */
        Runnable listen(Consumer<RecordedEvent> listener);

        /** The events behind this one, at most so many, as the log has them. */
        List<RecordedEvent> after(FeedPosition position, int most);
    }

    @Override
    public void subscribe(Subscriber<? super T> subscriber) {
        Listening listening = new Listening(subscriber);
        subscriber.onSubscribe(listening);
        listening.start();
    }

    private final class Listening implements Subscription {
        private final Subscriber<? super T> subscriber;
        private final Queue<RecordedEvent> waiting = new ArrayDeque<>();
        private final Queue<T> ready = new ArrayDeque<>();
        private Runnable stop = () -> {};
        private long demand;
        private boolean listening;
        private boolean draining;
        private boolean ended;
        /** Up to here every event was queued, or was not wanted. */
        private FeedPosition taken = after == null ? FeedPosition.START : after;
        /** The last event that the feed brought. */
        private FeedPosition newest = FeedPosition.START;

        /** Whether the log has to be read before the feed is heard. */
        private boolean behind = after != null;

        Listening(Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        void start() {
            Runnable stopping = source.listen(this::happened);
            boolean late;
            synchronized (this) {
                stop = stopping;
                late = ended;
                listening = true;
            }
            if (late) {
                stopping.run();
            }
            drainSoon();
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

        private void happened(RecordedEvent event) {
            boolean isWanted = wanted.test(event);
            synchronized (this) {
                newest = event.at();
                // reading on may have been quicker than the feed
                boolean known = event.at().compareTo(taken) <= 0;
                if (ended || behind || known) {
                    return;
                }
                if (isWanted && waiting.size() >= LONGEST_QUEUE) {
                    behind = true;
                    return;
                }
                taken = event.at();
                if (isWanted) {
                    waiting.add(event);
                }
            }
            drainSoon();
        }

        private void drainSoon() {
            synchronized (this) {
                boolean something = behind || !waiting.isEmpty() || !ready.isEmpty();
                // what is committed between reading the log and listening would be missed, so listening comes first
                if (!listening || draining || ended || demand == 0 || !something) {
                    return;
                }
                draining = true;
            }
            executor.execute(this::drain);
        }

        private void drain() {
            for (Runnable step = next(); step != null; step = next()) {
                try {
                    step.run();
                } catch (RuntimeException e) {
                    fail(e);
                }
                if (takesTurns()) {
                    executor.execute(this::drain);
                    return;
                }
            }
        }

        /** Who has much to read lets others have a turn with the executor's threads. */
        private synchronized boolean takesTurns() {
            return !ended && behind && waiting.isEmpty() && ready.isEmpty();
        }

        /** What to do next; null when there is nothing for now, and then this run of draining is over. */
        private synchronized Runnable next() {
            if (!ended && demand > 0) {
                if (!ready.isEmpty()) {
                    T item = ready.poll();
                    demand = demand == Long.MAX_VALUE ? demand : demand - 1;
                    return () -> subscriber.onNext(item);
                }
                if (!waiting.isEmpty()) {
                    List<RecordedEvent> events = takeSome();
                    return () -> ready.addAll(shown.apply(events));
                }
                if (behind) {
                    return this::readOn;
                }
            }
            draining = false;
            return null;
        }

        private List<RecordedEvent> takeSome() {
            List<RecordedEvent> some = new ArrayList<>();
            while (some.size() < TOGETHER && !waiting.isEmpty()) {
                some.add(waiting.poll());
            }
            return some;
        }

        private void readOn() {
            FeedPosition from;
            FeedPosition newestBefore;
            synchronized (this) {
                from = taken;
                newestBefore = newest;
            }
            List<RecordedEvent> read = source.after(from, LONGEST_QUEUE);
            List<RecordedEvent> mine = read.stream().filter(wanted).toList();
            synchronized (this) {
                waiting.addAll(mine);
                if (!read.isEmpty()) {
                    taken = read.get(read.size() - 1).at();
                }
                // a full page may not be the last one; and what the feed brought meanwhile was passed over
                boolean full = read.size() == LONGEST_QUEUE;
                boolean passedOver = newest.compareTo(newestBefore) > 0 && newest.compareTo(taken) > 0;
                behind = full || passedOver;
            }
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
