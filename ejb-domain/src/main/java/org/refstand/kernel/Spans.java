package org.refstand.kernel;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The one class that knows OpenTelemetry, which the server brings along. Made only when it is switched on. OpenTelemetry's own
 * idea of what is running is left alone: the server ends whatever span it finds there when a servlet returns.
 */
@ApplicationScoped
class Spans {
    private static final String SCOPE = "org.refstand";

    @Inject
    OpenTelemetry telemetry;

    @Inject
    CurrentTrace trace;

    private final ThreadLocal<Span> running = new ThreadLocal<>();
    private Tracer tracer;

    @PostConstruct
    void begin() {
        tracer = telemetry.getTracer(SCOPE);
    }

    /** @param parent null for the first step of a new trace */
    <T> T call(TraceStep step, Traceparent parent, Callable<T> work) throws Exception {
        SpanBuilder described = tracer.spanBuilder(step.name())
                .setSpanKind(SpanKind.valueOf(step.kind().name()))
                .setParent(context(parent));
        step.attributes().forEach(described::setAttribute);
        Span before = running.get();
        Span span = described.startSpan();
        running.set(span);
        try {
            return trace.call(place(span.getSpanContext()), work);
        } catch (Exception e) {
            // only of which kind: the words of a failure may hold what somebody wrote, and have their place in the log
            failed(span, e.getClass().getName());
            throw e;
        } finally {
            span.end();
            restore(before);
        }
    }

    void happened(String what, Map<String, String> attributes) {
        AttributesBuilder all = Attributes.builder();
        attributes.forEach(all::put);
        current().addEvent(what, all.build());
    }

    void known(String attribute, String value) {
        current().setAttribute(attribute, value);
    }

    void failed(String type) {
        failed(current(), type);
    }

    private static void failed(Span span, String type) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute("error.type", type);
    }

    /** Nothing is noted where nothing runs. */
    private Span current() {
        Span span = running.get();
        return span == null ? Span.getInvalid() : span;
    }

    private void restore(Span before) {
        if (before == null) {
            running.remove();
        } else {
            running.set(before);
        }
    }

    private Context context(Traceparent parent) {
        if (parent == null) {
            return Context.root();
        }
        Span span = current();
        if (span.getSpanContext().getSpanId().equals(parent.spanId())
                && span.getSpanContext().getTraceId().equals(parent.traceId())) {
            return Context.root().with(span);
        }
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        parent.traceId(),
                        parent.spanId(),
                        parent.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                        TraceState.getDefault())));
    }

    private static Traceparent place(SpanContext span) {
        return new Traceparent(span.getTraceId(), span.getSpanId(), span.isSampled());
    }
}
