package org.refstand.webhook;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;

/**
 * What must stay in order: everything about one match, be it the match itself, its crew or an answer for it. What is about no
 * match stays in the order of its aggregate.
 */
final class OrderKey {
    /** Of each type of event the part that names a match, so that a new type has one as well. */
    private static final Map<Class<?>, Optional<RecordComponent>> NAMES = new ConcurrentHashMap<>();

    private OrderKey() {}

    static UUID of(RecordedEvent recorded) {
        return NAMES.computeIfAbsent(recorded.event().getClass(), OrderKey::name)
                .map(name -> match(name, recorded))
                .orElse(recorded.aggregateId());
    }

    private static Optional<RecordComponent> name(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .filter(part -> part.getType() == FixtureId.class)
                .findFirst();
    }

    private static UUID match(RecordComponent name, RecordedEvent recorded) {
        try {
            FixtureId match = (FixtureId) name.getAccessor().invoke(recorded.event());
            return match == null ? null : match.value();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Events are public records", e);
        }
    }
}
