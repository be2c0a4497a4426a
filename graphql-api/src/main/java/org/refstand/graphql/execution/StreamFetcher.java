package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Answers a subscription with a stream. Each item is selected from in the thread that brings it, as the caller who
 * subscribed: that thread belongs to the event feed and knows no caller of its own.
 */
final class StreamFetcher implements DataFetcher<Publisher<Object>> {
    private final OperationMethod method;

    StreamFetcher(OperationMethod method) {
        this.method = method;
    }

    @Override
    public Publisher<Object> get(DataFetchingEnvironment environment) throws Exception {
        Publisher<?> items = (Publisher<?>) method.call(method.bind(environment.getArguments()));
        AsCaller asCaller = environment.getGraphQlContext().getOrDefault(AsCaller.class, AsCaller.SAME_THREAD);
        return subscriber -> items.subscribe(new CallersItems(subscriber, asCaller));
    }

    private record CallersItems(Subscriber<? super Object> downstream, AsCaller asCaller)
            implements Subscriber<Object> {
        @Override
        public void onSubscribe(Subscription subscription) {
            downstream.onSubscribe(subscription);
        }

        @Override
        public void onNext(Object item) {
            asCaller.run(() -> downstream.onNext(item));
        }

        @Override
        public void onError(Throwable failure) {
            downstream.onError(failure);
        }

        @Override
        public void onComplete() {
            downstream.onComplete();
        }
    }
}
