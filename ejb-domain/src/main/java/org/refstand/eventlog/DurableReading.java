package org.refstand.eventlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.refstand.kernel.Tracing;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/**
 * Leads each durable reader through the log. When a batch fails, its events are handled one by one, so that the one at fault
 * is known; it is tried again after growing pauses, and parked when that does not help: the reader goes on, the event is
 * shown to the administrators. Used by the readers' thread only.
 */
@ApplicationScoped
class DurableReading {
    static final int MOST_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = System.getLogger(DurableReading.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService tasks;

    @Inject
    DurableReader reader;

    @Inject
    CurrentCaller caller;

    @Inject
    Tracing tracing;

    private final Map<String, Trouble> troubles = new HashMap<>();

    /** @return whether there was something to do; then there may be more */
    boolean advance(FactHandler handler) throws InterruptedException {
        Trouble trouble = troubles.get(handler.name());
        if (trouble != null && System.nanoTime() < trouble.nextTry()) {
            // the other readers go on meanwhile
            return false;
        }
        if (trouble == null) {
            try {
                return task(() -> reader.step(handler));
            } catch (ExecutionException e) {
                LOG.log(Level.WARNING, "Reader " + handler.name() + " goes on event by event", e.getCause());
            }
        }
        return alone(handler);
    }

    private boolean alone(FactHandler handler) throws InterruptedException {
        Optional<RecordedEvent> next = Optional.empty();
        try {
            next = task(() -> reader.next(handler));
            boolean handled = next.isPresent() && task(() -> reader.stepAlone(handler));
            // more of the failed batch may be at fault, so it is not gone back to batches before the end is reached
            troubles.compute(handler.name(), (name, trouble) -> handled ? Trouble.NONE : null);
            return handled;
        } catch (ExecutionException e) {
            return failed(handler, next, e.getCause());
        }
    }

    /** @return whether the reader may go on at once */
    private boolean failed(FactHandler handler, Optional<RecordedEvent> event, Throwable why)
            throws InterruptedException {
        UUID id = event.map(RecordedEvent::eventId).orElse(null);
        Trouble trouble = troubles.getOrDefault(handler.name(), Trouble.NONE).again(id);
        troubles.put(handler.name(), trouble);
        LOG.log(
                Level.ERROR,
                "Reader " + handler.name() + " failed on " + words(event) + ", try " + trouble.tries(),
                why);
        if (event.isEmpty() || trouble.tries() < MOST_TRIES) {
            return false;
        }
        try {
            boolean parked = task(() -> reader.park(handler, event.get(), Failure.words(why), MOST_TRIES));
            troubles.put(handler.name(), Trouble.NONE);
            return parked;
        } catch (ExecutionException e) {
            LOG.log(
                    Level.ERROR,
                    "Reader " + handler.name() + " cannot park " + id + " and will try again",
                    e.getCause());
            return false;
        }
    }

    /** Not what it says: names of people have no place in a server's log. */
    private static String words(Optional<RecordedEvent> event) {
        return event.map(at -> at.event().getClass().getSimpleName() + " " + at.eventId())
                .orElse("what comes next");
    }

    /**
     * A task of its own for each step, because the server keeps the transaction with the invocation, and the threads made
     * for the feed share one.
     */
    private <T> T task(Callable<T> work) throws ExecutionException, InterruptedException {
        return tasks.submit(() -> caller.call(Caller.SYSTEM, () -> tracing.quietly(work)))
                .get();
    }

    /**
     * Why a reader goes event by event.
     *
     * @param event that failed last; null for none, or when not even that could be found out
     * @param tries of this event
     * @param nextTry by the nano clock
     */
    private record Trouble(UUID event, int tries, long nextTry) {
        static final Trouble NONE = new Trouble(null, 0, Long.MIN_VALUE);

        Trouble again(UUID failed) {
            boolean same = failed != null && failed.equals(event);
            int now = same ? tries + 1 : 1;
            long pause = FIRST_PAUSE.toNanos() << Math.min(now - 1, MOST_TRIES);
            return new Trouble(failed, now, System.nanoTime() + pause);
        }
    }
}
