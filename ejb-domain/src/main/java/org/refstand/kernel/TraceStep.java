package org.refstand.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a trace, OpenTelemetry's "span".
 *
 * @param name what is done; of few different ones, so without ids
 * @param kind how it belongs to the steps around it
 * @param attributes what else is known of it; ids and figures, nothing personal, for traces leave the desk
 */
public record TraceStep(String name, Kind kind, Map<String, String> attributes) {
    /** How a step belongs to those around it, in OpenTelemetry's words. */
    public enum Kind {
        /** Something inside of the desk. */
        INTERNAL,
        /** A request of somebody who waits for the answer. */
        SERVER,
        /** A request of ours, whose answer we wait for. */
        CLIENT,
        /** A message of ours to whoever takes it later. */
        PRODUCER,
        /** A message that is taken from where somebody left it. */
        CONSUMER
    }

    /** A step of which nothing else is known yet. */
    public static TraceStep of(Kind kind, String name) {
        return new TraceStep(name, kind, Map.of());
    }

    /** The same, with one more thing known of it. */
    public TraceStep with(String attribute, Object value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, String.valueOf(value));
        return new TraceStep(name, kind, more);
    }
}
