package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.kernel.TraceStep.Kind;

/** What holds while nobody is told of the steps; that somebody is, {@code TracesIT} of the launcher sees. */
class TracingIT extends ContainerTest {
    private static final String CAUSE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final TraceStep STEP = TraceStep.of(Kind.CLIENT, "test").with("attempt", 1);

    @Inject
    private Tracing tracing;

    @Inject
    private CurrentTrace trace;

    @Inject
    private Instance<Spans> spans;

    @Test
    void it_is_off_by_default_and_work_names_its_cause_all_the_same() {
        assertThat(tracing.isOn()).isFalse();
        assertThat(tracing.run(STEP, CAUSE, trace::header)).hasValue(CAUSE);
        // this test itself came with a request that named none
        assertThat(trace.header()).isPresent().isNotEqualTo(Optional.of(CAUSE));
    }

    @Test
    void work_without_a_cause_has_a_trace_of_its_own_and_keeps_it() throws Exception {
        String own = tracing.call(STEP, () -> {
            String first = trace.header().orElseThrow();
            assertThat(tracing.call(STEP, trace::header)).hasValue(first);
            assertThat(CurrentTrace.id())
                    .hasValueSatisfying(id -> assertThat(first).contains(id));
            return first;
        });
        assertThat(tracing.run(STEP, "garbage", trace::header)).isPresent().isNotEqualTo(Optional.of(own));
    }

    @Test
    void opentelemetry_of_the_server_is_there_for_the_day_it_is_switched_on() throws Exception {
        Traceparent cause = Traceparent.read(CAUSE).orElseThrow();
        Traceparent below = spans.get().call(STEP, cause, () -> trace.get().orElseThrow());
        assertThat(below.traceId()).isEqualTo(cause.traceId());
        assertThat(below.spanId()).isNotEqualTo(cause.spanId());
        assertThat(below.sampled()).isTrue();
    }
}
