package org.refstand.graphql.sample;

import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.refstand.graphql.sample.SampleApi.ThingView;

/** A stream that emits when told. */
public final class Ticks implements Publisher<ThingView> {
    private final List<Subscriber<? super ThingView>> subscribers = new ArrayList<>();
    /** What subscribing fails with; null when it does not. */
    public RuntimeException fail;

    private boolean cancelled;
    private long demand;

    @Override
    public void subscribe(Subscriber<? super ThingView> subscriber) {
        if (fail != null) {
            throw fail;
        }
        subscribers.add(subscriber);
        subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long n) {
                demand += n;
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        });
    }

    /** Whether any subscriber has cancelled. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** How many items have been asked for in all. */
    public long demand() {
        return demand;
    }

    /** Brings the item to every subscriber. */
    public void emit(ThingView item) {
        subscribers.forEach(s -> s.onNext(item));
    }
}
