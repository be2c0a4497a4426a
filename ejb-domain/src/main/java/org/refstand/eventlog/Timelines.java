package org.refstand.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Folds the events of several things as they come by, and keeps what there was before some of them. */
final class Timelines {
    private final Map<String, Fold<?>> folds = new HashMap<>();
    private final Set<UUID> wanted;
    private final Map<UUID, Past> pasts = new HashMap<>();
    private final Map<Thing, Folding<?>> now = new HashMap<>();
    private final Map<UUID, Record> last = new HashMap<>();

    /** @param wanted the events whose past is kept */
    Timelines(Iterable<Fold<?>> folds, Set<UUID> wanted) {
        folds.forEach(fold -> this.folds.put(fold.aggregate(), fold));
        this.wanted = wanted;
    }

    /** One more event; those of one thing come in their order. */
    void next(RecordedEvent event) {
        Thing thing = new Thing(event.aggregateType(), event.aggregateId());
        Folding<?> before = now.get(thing);
        if (wanted.contains(event.eventId())) {
            pasts.put(event.eventId(), new Past(event, before == null ? null : before.state()));
        }
        Fold<?> fold = folds.get(event.aggregateType());
        if (fold != null) {
            Folding<?> after = after(before, fold, event);
            now.put(thing, after);
            if (after.state() != null) {
                last.put(event.aggregateId(), after.state());
            }
        }
    }

    @SuppressWarnings("unchecked") // what is kept of a thing was folded by the only fold of its type
    private static <S extends Record> Folding<S> after(Folding<?> before, Fold<S> fold, RecordedEvent event) {
        return Folding.next((Folding<S>) before, fold, event);
    }

    Optional<Past> past(UUID event) {
        return Optional.ofNullable(pasts.get(event));
    }

    /** @return by id the last state there was of each thing, if it is gone by now */
    Map<UUID, Record> last() {
        return last;
    }

    /** A crew has the id of its fixture. */
    record Thing(String type, UUID id) {}
}
