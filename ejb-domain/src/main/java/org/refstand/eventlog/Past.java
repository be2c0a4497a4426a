package org.refstand.eventlog;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.refstand.kernel.Id;

/**
 * An event beside what there was before it.
 *
 * @param event what happened
 * @param before the state of what it happened to; null: there was nothing yet, or it cannot be told
 */
public record Past(RecordedEvent event, Record before) {

    /** @return the state before, where it is known and of this type */
    public <S extends Record> Optional<S> before(Class<S> type) {
        return type.isInstance(before) ? Optional.of(type.cast(before)) : Optional.empty();
    }

    /** @return everything that is named by the event or the state before it */
    public Set<Id> names() {
        Set<Id> names = new LinkedHashSet<>(EventNames.in(event.event()).ids());
        if (before != null) {
            names.addAll(EventNames.in(before).ids());
        }
        return names;
    }
}
