package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.refstand.eventlog.CloudEvents;
import org.refstand.eventlog.EventHistory;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.CurrentTrace;
import org.refstand.kernel.TraceStep;
import org.refstand.kernel.TraceStep.Kind;
import org.refstand.kernel.Tracing;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Sends one delivery that was claimed, and keeps what came of it. */
@ApplicationScoped
class Delivering {
    private static final String CONTENT_TYPE = CloudEvents.MEDIA_TYPE + "; charset=utf-8";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final TraceStep STEP = TraceStep.of(Kind.CLIENT, "webhook");

    @Inject
    Outbox outbox;

    @Inject
    EventHistory history;

    @Inject
    CloudEvents json;

    @Inject
    Courier courier;

    @Inject
    GoneTargets gone;

    @Inject
    DeliveryCounts counts;

    @Inject
    CurrentCaller caller;

    @Inject
    Tracing tracing;

    @Inject
    CurrentTrace trace;

    @Inject
    Clock clock;

    void send(Due due, Target target, Claimed claimed) {
        Instant at = clock.instant();
        Attempt attempt;
        try {
            attempt = attempt(due, target, claimed, at);
        } catch (Target.NotNow e) {
            outbox.putBack(claimed, A_MOMENT);
            return;
        }
        if (attempt.isDelivered()) {
            outbox.tried(claimed, at, attempt, DeliveryState.DELIVERED, null);
            counts.delivered();
            if (due.probing()) {
                // the circuit of this node may never have been open
                outbox.closed(due.id());
            }
        } else {
            failed(due, claimed, at, attempt);
        }
    }

    private void failed(Due due, Claimed claimed, Instant at, Attempt attempt) {
        if (attempt.isGone()) {
            caller.as(Caller.SYSTEM, () -> gone.pause(due.id()));
        }
        Instant first = claimed.firstTried() == null ? at : claimed.firstTried();
        Optional<Instant> next = Backoff.next(
                first,
                claimed.tries() + 1,
                clock.instant(),
                attempt.retryAfter(),
                ThreadLocalRandom.current().nextDouble());
        DeliveryState state = next.isPresent() ? DeliveryState.WAITING : DeliveryState.DEAD;
        outbox.tried(claimed, at, attempt, state, next.orElse(null));
        counts.failed();
        if (next.isEmpty()) {
            counts.dead();
        }
    }

    private Attempt attempt(Due due, Target target, Claimed claimed, Instant at) throws Target.NotNow {
        Optional<RecordedEvent> event = history.find(claimed.event());
        if (event.isEmpty()) {
            return Attempt.failed(DeliveryProblem.EVENT_UNREADABLE, "The log does not hold the event any more");
        }
        String body;
        try {
            body = json.json(event.get());
        } catch (IllegalStateException e) {
            return Attempt.failed(DeliveryProblem.EVENT_UNREADABLE, "This version of the desk cannot read the event");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Refstand-Signature", Signature.header(at, body, due.secrets()));
        headers.put("Refstand-Delivery", claimed.id().value().toString());
        headers.put("Refstand-Event", event.get().event().getClass().getSimpleName());
        return target.attempt(() -> tracing.call(
                STEP.with("refstand.webhook", due.id().value())
                        .with("refstand.delivery", claimed.id().value()),
                event.get().traceparent(),
                () -> {
                    trace.header().ifPresent(here -> headers.put("traceparent", here));
                    return told(courier.post(due.url(), headers, CONTENT_TYPE, body));
                }));
    }

    private Attempt told(Attempt attempt) {
        if (!attempt.isDelivered()) {
            tracing.failed(attempt.status() == null ? attempt.problem().name() : Integer.toString(attempt.status()));
        }
        return attempt;
    }
}
