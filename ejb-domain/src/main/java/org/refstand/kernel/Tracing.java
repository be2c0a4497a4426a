package org.refstand.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells OpenTelemetry of the steps of a trace, when that is switched on ({@code OTEL_SDK_DISABLED=false}). It is off by
 * default, and then nothing is told: the work only runs at its place in the trace ({@link CurrentTrace}), so that what it
 * writes, sends and logs names the same trace all the same.
 *
 * <pre>{@code
 * tracing.call(TraceStep.of(Kind.CLIENT, "webhook"), event.traceparent(), () -> {
 *     request.header("traceparent", trace.header().orElseThrow());
 *     return client.send(request);
 * });
 * }</pre>
 */
@ApplicationScoped
public class Tracing {
    @Inject
    CurrentTrace trace;

    @Inject
    Instance<Spans> telemetry;

    @Inject
    @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true")
    boolean off;

    private Spans spans;

    @PostConstruct
    void begin() {
        if (!off) {
            spans = telemetry.get();
        }
    }

    /** Whether anybody is told: where steps are many, they need not even be described when it is off. */
    public boolean isOn() {
        return !off;
    }

    /** Runs the work as a step below the one this thread is in, or as the first one of a trace of its own. */
    public <T> T call(TraceStep step, Callable<T> work) throws Exception {
        if (!off) {
            return spans.call(step, trace.named().orElse(null), work);
        }
        return trace.isKnown() ? work.call() : trace.call(null, work);
    }

    /**
     * Runs the work as a step below one that was done elsewhere or before.
     *
     * @param cause the {@code traceparent} of that one; null, or none that can be read: a trace of its own
     */
    public <T> T call(TraceStep step, String cause, Callable<T> work) throws Exception {
        Traceparent parent = Traceparent.read(cause).orElse(null);
        return off ? trace.call(parent, work) : spans.call(step, parent, work);
    }

    /** The same for work that throws no checked exception. */
    public <T> T run(TraceStep step, String cause, Supplier<T> work) {
        return unchecked(() -> call(step, cause, work::get));
    }

    /** Runs the work as a step below the one this thread is in. */
    public void run(TraceStep step, Runnable work) {
        unchecked(() -> call(step, Executors.callable(work)));
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("It was said to throw nothing like this", e);
        }
    }

    /** Notes in the running step that something happened in its course. */
    public void happened(String what, Map<String, String> attributes) {
        if (!off) {
            spans.happened(what, attributes);
        }
    }

    /** Notes something that is known of the running step only now. */
    public void known(String attribute, String value) {
        if (!off) {
            spans.known(attribute, value);
        }
    }

    /**
     * Notes that the running step failed, where no exception says so.
     *
     * @param type of few different ones, such as an HTTP status
     */
    public void failed(String type) {
        if (!off) {
            spans.failed(type);
        }
    }

    /**
     * Runs what comes again and again and most often finds nothing to do: its steps are kept only where it comes to
     * something with a trace of its own.
     */
    public <T> T quietly(Callable<T> work) throws Exception {
        return trace.call(off ? null : Traceparent.unkept(), work);
    }
}
