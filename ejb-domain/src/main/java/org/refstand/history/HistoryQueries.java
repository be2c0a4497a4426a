package org.refstand.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.refstand.account.AccountId;
import org.refstand.eventlog.EventHistory;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.EventPlace;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.LogEvent;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.eventlog.Telling;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Database;
import org.refstand.kernel.Id;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.Texts;
import org.refstand.kernel.Zone;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** What happened, the newest first; everybody sees the part that is theirs. */
@ReadSide
public class HistoryQueries {
    private static final Texts TEXTS = Texts.of(HistoryQueries.class);

    @Inject
    HistoryRows rows;

    @Inject
    EventHistory history;

    @Inject
    KnownNames names;

    @Inject
    @Any
    Instance<EventTeller> tellers;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    /** A page without a total, which is negative: nobody waits for a look at the whole log. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<HistoryEntry> page(HistoryFilter filter, PageRequest asked) {
        return page(filter, asked, false);
    }

    /** A page with the number of all entries, however many there are. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<HistoryEntry> pageCounted(HistoryFilter filter, PageRequest asked) {
        return page(filter, asked, true);
    }

    /** What the object is called, or was, for the head of its history; empty when there never was one, or it is not for the caller. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<HistoryObject> object(Kind kind, UUID id) {
        if (!new Sight(caller.get(), List.of()).mayOpen(kind, id)) {
            return Optional.empty();
        }
        return rows.object(kind, id)
                .or(() -> Optional.ofNullable(names.last(kind, id)).map(name -> new HistoryObject(kind, id, name)));
    }

    /** Some of what has this in its name, for a search. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public List<HistoryObject> objects(String search) {
        return rows.objects(search.strip());
    }

    /** Some of those who ever did something and have this in their name, for a search. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public List<Actor> actors(String search) {
        return rows.actors(search.strip());
    }

    private Page<HistoryEntry> page(HistoryFilter filter, PageRequest asked, boolean counted) {
        Page<EventPlace> places = rows.places(filter, asked, caller.get(), counted);
        List<Past> pasts = history.told(places.items());
        Set<Id> named = new HashSet<>();
        pasts.forEach(past -> named.addAll(past.names()));
        Sight sight = new Sight(caller.get(), List.of());
        Listener listener = new Listener(names.of(named), zone, sight.onlyReferee());
        return places.with(
                pasts.stream().map(past -> entry(past, listener, sight)).toList());
    }

    private HistoryEntry entry(Past past, Listener listener, Sight sight) {
        RecordedEvent event = past.event();
        Telling told = tell(past, listener);
        return new HistoryEntry(
                new EventId(event.eventId()),
                event.occurredAt(),
                event.actorName(),
                Database.id(event.actor(), AccountId::new),
                Topic.of(event.aggregateType()),
                event.event() instanceof LogEvent.Unreadable unreadable
                        ? unreadable.type()
                        : event.event().getClass().getSimpleName(),
                told.sentence(),
                sight.hearsReasons() ? told.reason() : null,
                told.changes(),
                objects(event, listener, sight),
                event.commandId());
    }

    private Telling tell(Past past, Listener listener) {
        if (past.event().event() instanceof LogEvent.Unreadable unreadable) {
            return Telling.of(TEXTS.sentence("unreadable", unreadable.type()));
        }
        return tellers.stream()
                .filter(teller -> teller.events().isInstance(past.event().event()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells " + past.event()))
                .tell(past, listener);
    }

    /** Those of a history that the caller may open; a referee is not led to others of the crew. */
    private static List<HistoryObject> objects(RecordedEvent event, Listener listener, Sight sight) {
        List<HistoryObject> objects = new ArrayList<>();
        EventHistory.named(event.event()).forEach(id -> Kind.of(id)
                .filter(kind -> sight.mayOpen(kind, id.value()))
                .map(kind -> new HistoryObject(kind, id.value(), listener.name(id)))
                .ifPresent(objects::add));
        return objects;
    }
}
