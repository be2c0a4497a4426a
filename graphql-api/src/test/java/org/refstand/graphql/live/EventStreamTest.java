package org.refstand.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A stream of items made of events, with an executor that works when told. */
class EventStreamTest {
    private final List<Consumer<Integer>> listeners = new ArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Object> seen = new ArrayList<>();
    private Subscription subscription;

    private final EventStream<Integer, String> stream = new EventStream<>(
            listener -> {
                listeners.add(listener);
                return () -> listeners.remove(listener);
            },
            tasks::add,
            event -> {
                if (event < 0) {
                    throw new IllegalStateException("broken");
                }
                return event == 0 ? Optional.empty() : Optional.of("item " + event);
            });

    @Test
    void brings_items_in_order_and_leaves_out_what_shows_nothing() {
        subscribe(Long.MAX_VALUE);
        happen(1, 0, 2);
        assertThat(seen).containsExactly("item 1", "item 2");
    }

    @Test
    void does_nothing_in_the_thread_of_the_source() {
        subscribe(Long.MAX_VALUE);
        listeners.forEach(l -> l.accept(1));
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
    void ends_a_subscriber_that_falls_too_far_behind() {
        subscribe(0);
        for (int i = 0; i <= EventStream.LONGEST_QUEUE; i++) {
            happen(1);
        }
        assertThat(seen).singleElement().isInstanceOf(EventStream.FellBehind.class);
        assertThat(listeners).isEmpty();
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
        stream.subscribe(new Recorder(0) {
            @Override
            public void onSubscribe(Subscription begun) {
                begun.cancel();
            }
        });
        assertThat(listeners).isEmpty();
    }

    private void subscribe(long demand) {
        stream.subscribe(new Recorder(demand));
    }

    private void happen(int... events) {
        for (int event : events) {
            List.copyOf(listeners).forEach(listener -> listener.accept(event));
        }
        work();
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
