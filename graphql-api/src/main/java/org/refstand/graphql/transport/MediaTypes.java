package org.refstand.graphql.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Content negotiation as the GraphQL-over-HTTP specification has it. */
final class MediaTypes {
    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    /** As HTTP writes it: from 0 to 1 with at most three digits; anything else is as good as a refusal. */
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private MediaTypes() {}

    /**
     * Which of our two response types suits the client best. Without a wish it is {@link #GRAPHQL}, as the specification
     * has it since 1 January 2025.
     *
     * @param accept the Accept header; may be null
     * @return empty when the client takes neither
     */
    static Optional<String> response(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(GRAPHQL);
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : accept.split(",")) {
            ranges.add(Range.parse(part));
        }
        double graphql = quality(ranges, GRAPHQL);
        double json = quality(ranges, JSON);
        if (graphql <= 0 && json <= 0) {
            return Optional.empty();
        }
        return Optional.of(graphql >= json ? GRAPHQL : JSON);
    }

    /** Whether this Content-Type is JSON in UTF-8; a form or plain text, which any web page may post, never is. */
    static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=")) {
                String charset = parameter.substring("charset=".length()).replace("\"", "");
                return charset.equals("utf-8") || charset.equals("utf8");
            }
        }
        return true;
    }

    /** The quality of the most specific range that covers the type, as HTTP wants it. */
    private static double quality(List<Range> ranges, String type) {
        int best = -1;
        double quality = 0;
        for (Range range : ranges) {
            int specific = range.covers(type);
            if (specific > best) {
                best = specific;
                quality = range.quality;
            }
        }
        return quality;
    }

    private record Range(String type, double quality) {
        static Range parse(String text) {
            String[] parts = text.strip().toLowerCase(Locale.ROOT).split(";");
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip();
                if (parameter.startsWith("q=")) {
                    String given = parameter.substring(2);
                    quality = QUALITY.matcher(given).matches() ? Double.parseDouble(given) : 0;
                }
            }
            return new Range(parts[0].strip(), quality);
        }

        /** How specifically: 2 exactly, 1 by main type, 0 by a full wildcard, -1 not at all. */
        int covers(String wanted) {
            if (type.equals(wanted)) {
                return 2;
            }
            if (type.equals("application/*")) {
                return 1;
            }
            return type.equals("*/*") ? 0 : -1;
        }
    }
}
