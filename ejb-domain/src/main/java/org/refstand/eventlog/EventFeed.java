package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.refstand.kernel.TraceStep;
import org.refstand.kernel.TraceStep.Kind;
import org.refstand.kernel.Tracing;

/** Hands every committed event, of this node and all others, to everybody who listens, in feed order, from now on. Who was away reads on with {@link #after}. */
@ApplicationScoped
public class EventFeed {
    private static final Logger LOG = System.getLogger(EventFeed.class.getName());
    private static final int BATCH = 500;
    private static final TraceStep DELIVERY = TraceStep.of(Kind.CONSUMER, "deliver to live listeners");
    private final List<Consumer<RecordedEvent>> listeners = new CopyOnWriteArrayList<>();
    private FeedPosition position;

    @Inject
    EventLog log;

    @Inject
    FeedPlaces places;

    @Inject
    Tracing tracing;

    /**
     * Starts listening.
     *
     * @param listener is called on the feed's thread: it must only hand over, never wait
     * @return ends it; closing twice does no harm
     */
    public Subscription subscribe(Consumer<RecordedEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What happened behind a position, at most so much; for a listener that could not keep up, and reads on at its own pace. */
    public List<RecordedEvent> after(FeedPosition seen, int most) {
        return log.after(seen, most);
    }

    /** @return the place behind everything that can be read now, for somebody who wants to begin there later */
    public FeedToken now() {
        return places.end();
    }

    /**
     * The place that a client named.
     *
     * @throws FeedToken.Malformed when it is none
     * @throws FeedToken.Gone when this log does not hold it, any more
     */
    public FeedPosition place(String token) {
        return places.of(FeedToken.read(token));
    }

    /** The feed begins after what is there now. */
    void startAtEnd() {
        position = log.end();
    }

    /** @return whether there was something; then there may be more */
    boolean deliver() {
        List<RecordedEvent> events = log.after(position, BATCH);
        for (RecordedEvent event : events) {
            if (tracing.isOn() && event.traceparent() != null) {
                tracing.run(DELIVERY.with("refstand.listeners", listeners.size()), event.traceparent(), () -> {
                    deliver(event);
                    return null;
                });
            } else {
                deliver(event);
            }
            position = event.at();
        }
        return !events.isEmpty();
    }

    boolean isPending() {
        return log.isPending(position);
    }

    private void deliver(RecordedEvent event) {
        for (Consumer<RecordedEvent> listener : listeners) {
            deliver(event, listener);
        }
    }

    private static void deliver(RecordedEvent event, Consumer<RecordedEvent> listener) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            // one broken listener must not stop the feed for all others
            LOG.log(Level.ERROR, "A listener failed on " + event.eventId(), e);
        }
    }

    /** Ends a listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
