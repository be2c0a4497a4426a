package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.refstand.kernel.Id;

/** What the log says of one thing. */
@ApplicationScoped
public class EventHistory {
    @Inject
    EventLog log;

    @Inject
    @Any
    Instance<Fold<?>> folds;

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

    /**
     * Events beside what there was before each, in one statement for all of them, in the order given.
     *
     * @param places of the events
     */
    public List<Past> told(List<EventPlace> places) {
        Map<Timelines.Thing, EventPlace> last = new HashMap<>();
        places.forEach(place -> last.merge(
                new Timelines.Thing(place.aggregateType(), place.aggregateId()),
                place,
                (one, other) -> one.at().position() > other.at().position() ? one : other));
        Timelines timelines =
                new Timelines(folds, places.stream().map(EventPlace::eventId).collect(Collectors.toSet()));
        log.ofEach(List.copyOf(last.values()), timelines::next);
        return places.stream()
                .flatMap(place -> timelines.past(place.eventId()).stream())
                .toList();
    }

    /**
     * The last that the log says of things, even if they are gone, in one statement.
     *
     * @param things by id what each is, such as "Fixture"
     * @return by id; those that the log does not know, or not from their beginning, are left out
     */
    public Map<UUID, Record> last(Map<UUID, String> things) {
        Timelines timelines = new Timelines(folds, Set.of());
        List<EventPlace> all = things.entrySet().stream()
                .map(thing -> new EventPlace(
                        new FeedPosition(Long.MAX_VALUE, Long.MAX_VALUE), null, thing.getValue(), thing.getKey()))
                .toList();
        log.ofEach(all, timelines::next);
        return timelines.last();
    }

    /** @return the typed ids in an event or a state, wherever in it they stand */
    public static Set<Id> named(Object eventOrState) {
        return EventNames.in(eventOrState).ids();
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
