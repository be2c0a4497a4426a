package org.refstand.eventlog;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.refstand.kernel.DomainEvent;

/**
 * Brings a stored event from one version of its shape to the next, when it is read; what is stored stays as it is. An event
 * two versions old goes through two of them. They are listed by the {@link EventFamily} of each feature.
 *
 * @param type of the event
 * @param from the version it understands; its result is of the next one
 * @param change from JSON to JSON: maps, lists, strings, numbers, booleans and nulls. It gets a map of its own and may
 *     change it
 */
public record Upcaster(Class<? extends DomainEvent> type, int from, UnaryOperator<Map<String, Object>> change) {

    /** For fields that the older version did not have, and that nobody can know afterwards: null stands in their place. */
    public static Upcaster notSaid(Class<? extends DomainEvent> type, int from, String... fields) {
        return new Upcaster(type, from, payload -> {
            for (String field : fields) {
                payload.putIfAbsent(field, null);
            }
            return payload;
        });
    }
}
