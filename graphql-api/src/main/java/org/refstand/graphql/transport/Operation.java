package org.refstand.graphql.transport;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.ApiErrors;
import org.refstand.graphql.execution.ErrorCode;
import org.refstand.graphql.schema.ApiTexts;

/** One operation running on a WebSocket connection, under the id the client gave it. */
final class Operation implements Subscriber<Object> {
    /** So many items of a subscription are on their way at once; the next is asked for when one has been sent. */
    static final int ON_THEIR_WAY = 8;

    private final String id;
    private final Socket socket;
    private final Map<String, Operation> running;
    private final Locale language;
    private Subscription subscription;
    private boolean ended;

    Operation(String id, Socket socket, Map<String, Operation> running, Locale language) {
        this.id = id;
        this.socket = socket;
        this.running = running;
        this.language = language;
    }

    void follow(Publisher<?> items) {
        items.subscribe(this);
    }

    void next(ExecutionResult result) {
        next(result, () -> {});
    }

    private void next(ExecutionResult result, Runnable sent) {
        Map<String, Object> message = message("next");
        message.put("payload", ApiEngine.wireForm(result));
        socket.send(Wire.text(message), sent);
    }

    void complete() {
        if (end()) {
            socket.send(Wire.text(message("complete")));
        }
    }

    void fail(List<GraphQLError> errors) {
        if (end()) {
            Map<String, Object> message = message("error");
            message.put("payload", errors.stream().map(ApiErrors::wireForm).toList());
            socket.send(Wire.text(message));
        }
    }

    void cancel() {
        if (end() && subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription begun) {
        boolean late;
        synchronized (this) {
            subscription = begun;
            late = ended;
        }
        if (late) {
            begun.cancel();
        } else {
            begun.request(ON_THEIR_WAY);
        }
    }

    @Override
    public void onNext(Object result) {
        if (!isEnded()) {
            next((ExecutionResult) result, () -> subscription.request(1));
        }
    }

    @Override
    public void onError(Throwable failure) {
        String reference = ApiErrors.logged("subscription", failure);
        fail(List.of(ApiErrors.error(ErrorCode.INTERNAL, ApiTexts.say("subscription.broke", reference), language)));
    }

    @Override
    public void onComplete() {
        complete();
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /** @return whether it was this call that ended it */
    private synchronized boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        running.remove(id, this);
        return true;
    }

    private Map<String, Object> message(String type) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("type", type);
        return message;
    }
}
