package org.refstand.kernel;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a trace, as the header {@code traceparent} names it (W3C Trace Context, level 1): what belongs together
 * wherever it is done.
 *
 * @param traceId names the trace: 32 hexadecimal digits, in small letters
 * @param spanId names the step of it that causes the next ones: 16 of them
 * @param sampled whether whoever began the trace wants its steps to be kept
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {
    /** Versions that are newer than ours may say more behind a further dash; what we know of stands where it always does. */
    private static final Pattern HEADER =
            Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final String VERSION = "00";
    /** A header is as long as this; what newer versions add is not much. */
    private static final int LONGEST = 512;

    private static final int SAMPLED = 1;
    private static final int HEXADECIMAL = 16;
    private static final int TRACE_DIGITS = 32;
    private static final int SPAN_DIGITS = 16;

    /** @throws IllegalArgumentException when an id is none, such as one of nothing but zeros */
    public Traceparent {
        if (!isId(traceId, TRACE_DIGITS) || !isId(spanId, SPAN_DIGITS)) {
            throw new IllegalArgumentException(traceId + " and " + spanId + " are no ids of a trace and a step");
        }
    }

    /**
     * Reads the value of a header.
     *
     * @param header may be null
     * @return empty for one that is none: it counts as not sent, as the recommendation asks
     */
    public static Optional<Traceparent> read(String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = HEADER.matcher(header.strip());
        if (!parts.matches()
                || VERSION.equals(parts.group(1)) && parts.group(5) != null
                || !isId(parts.group(2), TRACE_DIGITS)
                || !isId(parts.group(3), SPAN_DIGITS)) {
            return Optional.empty();
        }
        boolean sampled = (Integer.parseInt(parts.group(4), HEXADECIMAL) & SAMPLED) != 0;
        return Optional.of(new Traceparent(parts.group(2), parts.group(3), sampled));
    }

    /** Begins a trace whose steps nobody keeps: it only tells what belongs together. */
    static Traceparent unkept() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // never zero, which means none
        return new Traceparent(hex(random.nextLong()) + hex(random.nextLong() | 1), hex(random.nextLong() | 1), false);
    }

    /** The value of the header. */
    @Override
    public String toString() {
        return VERSION + "-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static String hex(long value) {
        String digits = Long.toHexString(value);
        return "0".repeat(SPAN_DIGITS - digits.length()) + digits;
    }

    private static boolean isId(String digits, int length) {
        return digits.length() == length
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')
                && digits.chars().anyMatch(digit -> digit != '0');
    }
}
