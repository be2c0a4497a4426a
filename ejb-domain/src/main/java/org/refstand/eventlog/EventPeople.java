package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.refstand.kernel.Person;

/** What the log keeps of people beside its events, and how it ends. */
@ApplicationScoped
public class EventPeople {
    @Inject
    Jdbi jdbi;

    /**
     * Until the running transaction ends no durable reader is at work on any node, and no parked event is tried again: else one
     * could still write down the name that it has just read. To be called before anything else is locked.
     */
    public void holdReaders() {
        jdbi.useHandle(handle -> {
            handle.createQuery("select 1 from reader_position order by reader for update")
                    .mapTo(Integer.class)
                    .list();
            handle.createQuery("select 1 from event_parked order by reader, event_id for update")
                    .mapTo(Integer.class)
                    .list();
        });
    }

    /** @return the names by which somebody was ever known here */
    Set<String> names(Person person) {
        return jdbi.withHandle(handle -> said(handle.createQuery(
                        """
                        select name from event_actor where account = :account
                        union select data ->> 'displayName' from event_personal where persons && :persons
                        union select concat_ws(' ', data #>> '{details,firstName}', data #>> '{details,lastName}')
                                from event_personal where persons && :persons""")
                .bind("account", person.account())
                .bind("persons", person.ids())));
    }

    /** @return the reasons that were given, by whomever, for what concerns somebody */
    Set<String> reasons(Person person) {
        return jdbi.withHandle(handle ->
                said(handle.createQuery("select data ->> 'reason' from event_personal where persons && :persons")
                        .bind("persons", person.ids())));
    }

    private static Set<String> said(Query query) {
        return query.mapTo(String.class)
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.toSet());
    }

    /**
     * In the running transaction: the personal values of all events that name one of them are gone for good. A row that says
     * who somebody else is stays, such as that of an account which belonged to them by mistake.
     */
    public void forget(UUID... persons) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        delete from event_personal p
                         where p.persons && :persons
                           and not exists (select 1 from event e
                                            where e.event_id = p.event_id and e.aggregate_id = any(p.persons)
                                              and e.aggregate_id <> all(:persons))""")
                .bind("persons", persons)
                .execute());
    }
}
