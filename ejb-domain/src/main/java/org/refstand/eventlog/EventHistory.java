package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.refstand.kernel.Id;

/** What the log says of one thing. */
@ApplicationScoped
public class EventHistory {
    @Inject
    EventLog log;

    /** @return the events of the same aggregate that the same command caused, this one among them, in order */
    public List<RecordedEvent> together(RecordedEvent event) {
        return log.together(event);
    }

    /** @return the event with this id; empty when the log does not hold it (any more) */
    public Optional<RecordedEvent> find(EventId event) {
        return log.find(event);
    }

    /**
     * The state at a moment, by what the log says.
     *
     * @param at nothing that happened later counts
     * @return empty when it was not there then
     * @throws IllegalStateException when its history holds what this desk cannot read
     */
    public <S extends Record> Optional<S> asOf(Fold<S> fold, Id id, Instant at) {
        return Optional.ofNullable(asOf(fold, List.of(id), at).get(id.value()));
    }

    /** The same for many in one statement; those that were not there are left out. */
    public <S extends Record> Map<UUID, S> asOf(Fold<S> fold, Collection<? extends Id> ids, Instant at) {
        UUID[] wanted = ids.stream().map(Id::value).distinct().toArray(UUID[]::new);
        Map<UUID, S> states = new HashMap<>();
        log.folded(fold, wanted, at).forEach((id, folding) -> {
            if (folding.failure() != null) {
                throw new IllegalStateException(folding.failure());
            }
            if (folding.state() != null) {
                states.put(id, folding.state());
            }
        });
        return states;
    }
}
