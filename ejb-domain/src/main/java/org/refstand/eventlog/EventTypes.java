package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.refstand.kernel.DomainEvent;

/** Which types of events there are. */
@ApplicationScoped
public class EventTypes {
    @Inject
    @Any
    Instance<Fold<?>> folds;

    /** @return every type that can happen today, by what it happens to and by name */
    public List<EventType> all() {
        return folds.stream()
                .flatMap(fold -> fold.events().stream().map(event -> type(fold, event)))
                .sorted(Comparator.comparing(EventType::aggregate).thenComparing(EventType::name))
                .toList();
    }

    private static EventType type(Fold<?> fold, Class<? extends DomainEvent> event) {
        int version = Optional.ofNullable(event.getAnnotation(EventVersion.class))
                .map(EventVersion::value)
                .orElse(1);
        return new EventType(event.getSimpleName(), version, fold.aggregate());
    }
}
