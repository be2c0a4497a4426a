package org.refstand.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** Who names a position is told what was missed, and then what happens: everything once and in order, whenever it comes. */
class ResumedStreamTest {
    private static final int ROUNDS = 2_000;
    private static final int EVENTS = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final Feed feed = new Feed();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void what_was_missed_comes_before_what_happens() {
        feed.commit(5);
        feed.deliver();
        Reader reader = new Reader(Long.MAX_VALUE);
        stream(2, Runnable::run).subscribe(reader);
        feed.commit(2);
        feed.deliver();
        assertThat(reader.seen).containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void missing_many_pages_they_are_read_page_by_page_as_the_subscriber_asks() {
        int many = 3 * EventStream.LONGEST_QUEUE + 7;
        feed.commit(many);
        feed.deliver();
        Reader reader = new Reader(1);
        stream(0, Runnable::run).subscribe(reader);
        assertThat(reader.seen).containsExactly(1L);
        assertThat(feed.readings).isEqualTo(1);
        reader.subscription.request(Long.MAX_VALUE);
        assertThat(reader.seen).hasSize(many).last().isEqualTo((long) many);
    }

    @Test
    void what_the_feed_brings_while_the_log_is_read_is_not_passed_over() {
        feed.commit(3);
        feed.deliver();
        // read already, and found to be the end
        feed.afterReading = () -> {
            feed.afterReading = () -> {};
            feed.commit(1);
            feed.deliver();
        };
        Reader reader = new Reader(Long.MAX_VALUE);
        stream(3, Runnable::run).subscribe(reader);
        assertThat(reader.seen).containsExactly(4L);
    }

    @Test
    void what_is_read_before_the_feed_brings_it_is_told_once() {
        feed.commit(3);
        Reader reader = new Reader(Long.MAX_VALUE);
        stream(1, Runnable::run).subscribe(reader);
        feed.deliver();
        assertThat(reader.seen).containsExactly(2L, 3L);
    }

    @Test
    void wherever_the_seam_lies_nothing_is_missing_and_nothing_comes_twice() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Feed busy = new Feed();
            Random random = new Random(round);
            busy.commit(random.nextInt(1, EVENTS));
            int known = random.nextInt(busy.log.size() + 1);
            Reader reader = new Reader(random.nextBoolean() ? Long.MAX_VALUE : 8);
            CountDownLatch begin = new CountDownLatch(1);
            var delivering = threads.submit(() -> {
                begin.await();
                for (int i = 0; i < EVENTS; i++) {
                    busy.commit(1);
                    busy.deliver();
                }
                return true;
            });
            begin.countDown();
            LongStream.range(0, random.nextInt(2_000)).forEach(i -> Thread.onSpinWait());
            new EventStream<>(busy, threads, place(known), event -> true, Reader::shown).subscribe(reader);
            delivering.get();
            reader.awaits(busy.log.size());
            assertThat(reader.seen)
                    .as("round " + round)
                    .containsExactlyElementsOf(LongStream.rangeClosed(known + 1L, busy.log.size())
                            .boxed()
                            .toList());
        }
    }

    private EventStream<Long> stream(int after, java.util.concurrent.Executor executor) {
        return new EventStream<>(feed, executor, place(after), event -> true, Reader::shown);
    }

    private static FeedPosition place(long position) {
        return new FeedPosition(1, position);
    }

    private record Happened() implements DomainEvent {}

    /** A log that is written to, and a feed that brings what is in it, page by page as the real one does. */
    private static final class Feed implements EventStream.Source {
        private final List<RecordedEvent> log = new CopyOnWriteArrayList<>();
        private final List<Consumer<RecordedEvent>> listeners = new CopyOnWriteArrayList<>();
        private Runnable afterReading = () -> {};
        private int readings;
        private int delivered;

        void commit(int events) {
            List<RecordedEvent> written = new ArrayList<>();
            for (int i = 1; i <= events; i++) {
                FeedPosition at = place(log.size() + i);
                written.add(new RecordedEvent(
                        at,
                        new UUID(0, i),
                        "Thing",
                        new UUID(0, i),
                        1,
                        new Happened(),
                        null,
                        "",
                        null,
                        Instant.EPOCH,
                        null));
            }
            log.addAll(written);
        }

        void deliver() {
            for (; delivered < log.size(); delivered++) {
                listeners.forEach(listener -> listener.accept(log.get(delivered)));
            }
        }

        @Override
        public Runnable listen(Consumer<RecordedEvent> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public List<RecordedEvent> after(FeedPosition position, int most) {
            readings++;
            List<RecordedEvent> read = log.stream()
                    .filter(event -> event.at().compareTo(position) > 0)
                    .limit(most)
                    .toList();
            afterReading.run();
            return read;
        }
    }

    /** Reads at its own pace: asks for one more when it has got one. */
    private static final class Reader implements Subscriber<Long> {
        private final List<Long> seen = new CopyOnWriteArrayList<>();
        private final long atFirst;
        private Subscription subscription;

        Reader(long atFirst) {
            this.atFirst = atFirst;
        }

        static List<Long> shown(List<RecordedEvent> events) {
            return events.stream().map(event -> event.at().position()).toList();
        }

        void awaits(long last) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while ((seen.isEmpty() || seen.get(seen.size() - 1) < last) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
            begun.request(atFirst);
        }

        @Override
        public void onNext(Long item) {
            seen.add(item);
            if (atFirst == 8) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            throw new AssertionError("the feed never ends");
        }
    }
}
