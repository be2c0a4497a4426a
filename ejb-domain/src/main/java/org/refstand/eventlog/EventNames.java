package org.refstand.eventlog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.refstand.kernel.Id;
import org.refstand.kernel.PersonId;

/** The ids that an event names, wherever in it they stand. */
final class EventNames {
    private static final Map<Class<?>, Method[]> PARTS = new ConcurrentHashMap<>();
    private final Set<Id> all = new LinkedHashSet<>();

    private EventNames() {}

    /** @param event or a state, or a part of one */
    static EventNames in(Object event) {
        EventNames names = new EventNames();
        names.look(event);
        return names;
    }

    /** @return the ids together with that of what it happened to */
    UUID[] with(UUID aggregate) {
        return Stream.concat(Stream.of(aggregate), all.stream().map(Id::value))
                .distinct()
                .toArray(UUID[]::new);
    }

    /** @return those of people */
    UUID[] persons() {
        return all.stream()
                .filter(PersonId.class::isInstance)
                .map(Id::value)
                .distinct()
                .toArray(UUID[]::new);
    }

    /** @return all of them */
    Set<Id> ids() {
        return all;
    }

    private void look(Object value) {
        if (value instanceof Id id) {
            all.add(id);
        } else if (value instanceof Record part) {
            for (Method component : PARTS.computeIfAbsent(part.getClass(), EventNames::parts)) {
                look(value(component, part));
            }
        } else if (value instanceof Collection<?> many) {
            many.forEach(this::look);
        } else if (value instanceof Map<?, ?> entries) {
            look(entries.keySet());
            look(entries.values());
        } else if (value instanceof Optional<?> perhaps) {
            perhaps.ifPresent(this::look);
        }
    }

    private static Method[] parts(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toArray(Method[]::new);
    }

    private static Object value(Method component, Record of) {
        try {
            return component.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
