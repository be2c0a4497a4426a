package org.refstand.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** A stream of items made of events, with an executor that works when told. */
class EventStreamTest {
    private final List<Consumer<RecordedEvent>> listeners = new ArrayList<>();
    private final List<RecordedEvent> log = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Object> seen = new ArrayList<>();
    private final List<Integer> together = new ArrayList<>();
    private int readings;
    private Subscription subscription;

    private record Numbered(int number) implements DomainEvent {}

    private EventStream<String> stream(FeedPosition after) {
        return new EventStream<>(
                new EventStream.Source() {
                    @Override
                    public Runnable listen(Consumer<RecordedEvent> listener) {
                        listeners.add(listener);
                        return () -> listeners.remove(listener);
                    }

                    @Override
                    public List<RecordedEvent> after(FeedPosition position, int most) {
                        readings++;
                        return log.stream()
                                .filter(event -> event.at().compareTo(position) > 0)
                                .limit(most)
                                .toList();
                    }
                },
                tasks::add,
                after,
                event -> number(event) != 0,
                this::shown);
    }

    @Test
    void brings_items_in_order_and_leaves_out_what_is_not_wanted() {
        subscribe(Long.MAX_VALUE);
        happen(1, 0, 2);
        assertThat(seen).containsExactly("item 1", "item 2");
    }

    @Test
    void does_nothing_in_the_thread_of_the_source() {
        subscribe(Long.MAX_VALUE);
        record(1);
        assertThat(seen).isEmpty();
        assertThat(tasks).hasSize(1);
    }

    @Test
    void brings_no_more_than_was_asked_for() {
        subscribe(1);
        happen(1, 2);
        assertThat(seen).containsExactly("item 1");
        subscription.request(1);
        work();
        assertThat(seen).containsExactly("item 1", "item 2");
    }

    @Test
    void stops_listening_when_cancelled() {
        subscribe(Long.MAX_VALUE);
        subscription.cancel();
        happen(1);
        assertThat(listeners).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void turns_events_that_wait_into_items_together() {
        subscribe(0);
        happen(IntStream.rangeClosed(1, 150).toArray());
        subscription.request(150);
        work();
        assertThat(seen).hasSize(150);
        assertThat(together).containsExactly(EventStream.TOGETHER, 50);
    }

    @Test
    void who_falls_behind_loses_nothing_and_reads_on_from_the_log() {
        subscribe(0);
        int many = 5 * EventStream.LONGEST_QUEUE;
        happen(IntStream.rangeClosed(1, many).toArray());
        subscription.request(100);
        work();
        happen(many + 1);
        subscription.request(Long.MAX_VALUE);
        work();
        happen(many + 2);
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, many + 2)
                        .mapToObj(number -> (Object) ("item " + number))
                        .toList());
        int needed = readings;
        happen(many + 3);
        assertThat(seen).hasSize(many + 3);
        assertThat(readings).as("it hears the feed again").isEqualTo(needed);
    }

    @Test
    void hears_nothing_twice_when_reading_is_quicker_than_the_feed() {
        subscribe(0);
        happen(IntStream.rangeClosed(1, EventStream.LONGEST_QUEUE + 1).toArray());
        // in the log already, not yet brought by the feed
        RecordedEvent early = written(7);
        subscription.request(Long.MAX_VALUE);
        work();
        listeners.forEach(listener -> listener.accept(early));
        work();
        assertThat(seen).hasSize(EventStream.LONGEST_QUEUE + 2).last().isEqualTo("item 7");
    }

    @Test
    void what_is_not_wanted_fills_no_queue() {
        subscribe(0);
        happen(new int[3 * EventStream.LONGEST_QUEUE]);
        happen(1);
        subscription.request(1);
        work();
        assertThat(seen).containsExactly("item 1");
        assertThat(readings).isZero();
    }

    @Test
    void a_fault_ends_the_stream_with_an_error() {
        subscribe(Long.MAX_VALUE);
        happen(-1, 2);
        assertThat(seen).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(listeners).isEmpty();
    }

    @Test
    void who_cancels_while_subscribing_is_not_listened_for() {
        stream(null).subscribe(new Recorder(0) {
            @Override
            public void onSubscribe(Subscription begun) {
                begun.cancel();
            }
        });
        assertThat(listeners).isEmpty();
    }

    private void subscribe(long demand) {
        stream(null).subscribe(new Recorder(demand));
    }

    private List<String> shown(List<RecordedEvent> events) {
        together.add(events.size());
        return events.stream()
                .map(event -> {
                    if (number(event) < 0) {
                        throw new IllegalStateException("broken");
                    }
                    return "item " + number(event);
                })
                .toList();
    }

    private static int number(RecordedEvent event) {
        return ((Numbered) event.event()).number();
    }

    private void happen(int... numbers) {
        for (int number : numbers) {
            record(number);
        }
        work();
    }

    private void record(int number) {
        RecordedEvent event = written(number);
        List.copyOf(listeners).forEach(listener -> listener.accept(event));
    }

    private RecordedEvent written(int number) {
        RecordedEvent event = new RecordedEvent(
                new FeedPosition(1, log.size() + 1L),
                UUID.randomUUID(),
                "Number",
                UUID.randomUUID(),
                1,
                new Numbered(number),
                null,
                "",
                UUID.randomUUID(),
                Instant.EPOCH,
                null);
        log.add(event);
        return event;
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private class Recorder implements Subscriber<String> {
        private final long demand;

        Recorder(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
            if (demand > 0) {
                begun.request(demand);
            }
        }

        @Override
        public void onNext(String item) {
            seen.add(item);
        }

        @Override
        public void onError(Throwable failure) {
            seen.add(failure);
        }

        @Override
        public void onComplete() {
            seen.add("complete");
        }
    }
}
