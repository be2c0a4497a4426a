package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refstand.kernel.TraceStep;
import org.refstand.kernel.TraceStep.Kind;
import org.refstand.kernel.Traceparent;
import org.refstand.kernel.Tracing;

/**
 * Hands events to a reader. What a reader does goes on in the trace of the command whose events it has been handed, so those
 * of different commands are handed one after the other, and those of one together.
 */
@ApplicationScoped
class Handing {
    /** Of so many commands behind each other, a reader that works in bulk is handed all at once. */
    private static final int MANY = 10;

    @Inject
    Tracing tracing;

    @Inject
    Effects effects;

    /** Nothing is lost because this version of the desk cannot read it. */
    void hand(List<RecordedEvent> events, FactHandler handler) {
        for (RecordedEvent event : events) {
            if (event.event() instanceof LogEvent.Unreadable unreadable) {
                throw new IllegalStateException(unreadable.reason());
            }
        }
        List<List<RecordedEvent>> runs = byTrace(events);
        if (handler.worksInBulk() && runs.size() > MANY) {
            hand(events, null, handler);
        } else {
            runs.forEach(run -> hand(run, run.get(0).traceparent(), handler));
        }
    }

    private void hand(List<RecordedEvent> together, String traceparent, FactHandler handler) {
        TraceStep step =
                TraceStep.of(Kind.CONSUMER, "reader " + handler.name()).with("refstand.events", together.size());
        tracing.run(step, traceparent, () -> {
            effects.of(together, handler);
            return null;
        });
    }

    /** @return neighbours that belong to one trace, in their order */
    private static List<List<RecordedEvent>> byTrace(List<RecordedEvent> events) {
        List<List<RecordedEvent>> runs = new ArrayList<>();
        Optional<String> last = Optional.empty();
        for (RecordedEvent event : events) {
            Optional<String> trace = Traceparent.read(event.traceparent()).map(Traceparent::traceId);
            if (runs.isEmpty() || !trace.equals(last)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(event);
            last = trace;
        }
        return runs;
    }
}
