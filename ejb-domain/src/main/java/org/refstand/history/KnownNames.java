package org.refstand.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventHistory;
import org.refstand.eventlog.EventTeller;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Id;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Zone;

/** What things are called: today, or, where they are gone, by the last that the log says of them. */
@ApplicationScoped
class KnownNames {
    @Inject
    HistoryRows rows;

    @Inject
    EventHistory history;

    @Inject
    Zone zone;

    @Inject
    @Any
    Instance<EventTeller> tellers;

    /** @return by id, in at most four statements however many there are */
    Map<UUID, Sentence> of(Collection<Id> ids) {
        Map<UUID, Sentence> names = new HashMap<>();
        Map<UUID, Record> gone = look(ids, names);
        // a match that is gone is called by its teams and league
        Set<Id> within = new HashSet<>();
        gone.values().forEach(state -> within.addAll(EventHistory.named(state)));
        within.removeIf(id -> names.containsKey(id.value()) || gone.containsKey(id.value()));
        Map<UUID, Record> alsoGone = within.isEmpty() ? Map.of() : look(within, names);
        tell(alsoGone, names);
        tell(gone, names);
        return names;
    }

    /** @return what something that is gone was called; null when nobody ever heard of it */
    Sentence last(Kind kind, UUID id) {
        Map<UUID, Record> gone = history.last(Map.of(id, kind.aggregate()));
        Map<UUID, Sentence> names = new HashMap<>();
        gone.values().forEach(state -> names.putAll(of(EventHistory.named(state))));
        tell(gone, names);
        return names.get(id);
    }

    /** Adds the names of today. @return by id the last state of each that has none any more */
    private Map<UUID, Record> look(Collection<Id> ids, Map<UUID, Sentence> names) {
        Map<UUID, String> kinds = new HashMap<>();
        ids.forEach(id -> Kind.of(id).ifPresent(kind -> kinds.put(id.value(), kind.aggregate())));
        rows.names(kinds.keySet()).forEach((id, name) -> names.put(id, new Sentence(name, name)));
        kinds.keySet().removeAll(names.keySet());
        return kinds.isEmpty() ? Map.of() : history.last(kinds);
    }

    private void tell(Map<UUID, Record> gone, Map<UUID, Sentence> names) {
        Audience audience = new Listener(names, zone, Optional.empty());
        gone.forEach((id, state) -> tellers.stream()
                .map(teller -> teller.called(state, audience))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(name -> names.put(id, name)));
    }
}
