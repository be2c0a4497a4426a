package org.refstand.eventlog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
import org.refstand.kernel.Personal;

/** The ids that an event names, wherever in it they stand. */
final class EventNames {
    private static final Map<Class<?>, Part[]> PARTS = new ConcurrentHashMap<>();
    private final Set<Id> all = new LinkedHashSet<>();
    private final Set<Id> open = new LinkedHashSet<>();

    private EventNames() {}

    /** @param event or a state, or a part of one */
    static EventNames in(Object event) {
        EventNames names = new EventNames();
        names.look(event, false);
        return names;
    }

    /** @return the ids that stay with the event for good, those said by {@link Personal} parts aside, and what it happened to */
    UUID[] with(UUID aggregate) {
        return Stream.concat(Stream.of(aggregate), open.stream().map(Id::value))
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

    private void look(Object value, boolean personal) {
        if (value instanceof Id id) {
            all.add(id);
            if (!personal) {
                open.add(id);
            }
        } else if (value instanceof Record part) {
            for (Part component : PARTS.computeIfAbsent(part.getClass(), EventNames::parts)) {
                look(value(component.accessor(), part), personal || component.personal());
            }
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> look(each, personal));
        } else if (value instanceof Map<?, ?> entries) {
            look(entries.keySet(), personal);
            look(entries.values(), personal);
        } else if (value instanceof Optional<?> perhaps) {
            perhaps.ifPresent(each -> look(each, personal));
        }
    }

    private record Part(Method accessor, boolean personal) {}

    private static Part[] parts(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .peek(component -> component.getAccessor().setAccessible(true))
                .map(component -> new Part(component.getAccessor(), component.isAnnotationPresent(Personal.class)))
                .toArray(Part[]::new);
    }

    private static Object value(Method component, Record of) {
        try {
            return component.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
