package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceparentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STEP = "00f067aa0ba902b7";

    @Test
    void a_header_is_read_and_written() {
        Traceparent kept = Traceparent.read("00-" + TRACE + "-" + STEP + "-01").orElseThrow();
        assertThat(kept).isEqualTo(new Traceparent(TRACE, STEP, true));
        assertThat(kept).hasToString("00-" + TRACE + "-" + STEP + "-01");

        assertThat(Traceparent.read(" 00-" + TRACE + "-" + STEP + "-00 "))
                .hasValue(new Traceparent(TRACE, STEP, false));
    }

    @Test
    void flags_we_do_not_know_are_not_passed_on() {
        assertThat(Traceparent.read("00-" + TRACE + "-" + STEP + "-ff").orElseThrow())
                .hasToString("00-" + TRACE + "-" + STEP + "-01");
        assertThat(Traceparent.read("00-" + TRACE + "-" + STEP + "-fe").orElseThrow())
                .hasToString("00-" + TRACE + "-" + STEP + "-00");
    }

    @Test
    void of_a_newer_version_what_we_know_is_read() {
        assertThat(Traceparent.read("01-" + TRACE + "-" + STEP + "-01")).hasValue(new Traceparent(TRACE, STEP, true));
        assertThat(Traceparent.read("cc-" + TRACE + "-" + STEP + "-01-what-may-come"))
                .hasValue(new Traceparent(TRACE, STEP, true));
    }

    @Test
    void a_header_that_is_none_counts_as_not_sent() {
        List<String> none = List.of(
                "",
                "garbage",
                "ff-" + TRACE + "-" + STEP + "-01",
                "0-" + TRACE + "-" + STEP + "-01",
                "00-" + TRACE.toUpperCase(Locale.ROOT) + "-" + STEP + "-01",
                "00-" + TRACE + "0-" + STEP + "-01",
                "00-" + TRACE.substring(1) + "-" + STEP + "-01",
                "00-" + "0".repeat(32) + "-" + STEP + "-01",
                "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                "00-" + TRACE + "-" + STEP + "-1",
                "00-" + TRACE + "-" + STEP + "-01-more",
                "00-" + TRACE + "-" + STEP + "-01-",
                "cc-" + TRACE + "-" + STEP + "-01.more",
                "01-" + TRACE + "-" + STEP + "-01-" + "x".repeat(1000),
                "00-" + TRACE + "-" + STEP + "-01,00-" + TRACE + "-" + STEP + "-01");

        assertThat(none)
                .allSatisfy(header -> assertThat(Traceparent.read(header)).isEmpty());
        assertThat(Traceparent.read(null)).isEmpty();
    }

    @Test
    void one_of_our_own_is_read_again_and_kept_by_nobody() {
        List<Traceparent> made =
                Stream.generate(Traceparent::unkept).limit(1000).toList();

        assertThat(made).extracting(Traceparent::traceId).doesNotHaveDuplicates();
        assertThat(made).allSatisfy(own -> {
            assertThat(Traceparent.read(own.toString())).hasValue(own);
            assertThat(own.sampled()).isFalse();
        });
    }

    @Test
    void nonsense_is_refused_at_birth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Traceparent(TRACE, "nonsense", true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Traceparent("0".repeat(32), STEP, true));
    }
}
