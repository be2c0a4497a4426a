package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.kernel.Person;

/** The rows of the parked events. */
@ApplicationScoped
class ParkedRows {
    private static final int MOST = 100;

    @Inject
    Jdbi jdbi;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    void add(String reader, UUID event, String reason, int tries) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into event_parked (reader, event_id, reason, tries, parked_at)
                        values (:reader, :event, :reason, :tries, :now)
                        on conflict (reader, event_id) do update
                           set reason = excluded.reason, tries = event_parked.tries + excluded.tries,
                               parked_at = excluded.parked_at""")
                .bind("reader", reader)
                .bind("event", event)
                .bind("reason", reason)
                .bind("tries", tries)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** @return the parked event, which is parked no more if the transaction commits */
    Optional<RecordedEvent> taken(String reader, EventId event) {
        int deleted = jdbi.withHandle(handle ->
                handle.execute("delete from event_parked where reader = ? and event_id = ?", reader, event.value()));
        return deleted == 0 ? Optional.empty() : log.find(event);
    }

    /** What went wrong may have said a name; that it did is kept. */
    void forget(Person person) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update event_parked set reason = 'Erased with the data of somebody the event names'
                         where event_id in (select event_id from event where concerns && :persons)
                            or event_id in (select event_id from event_personal where persons && :persons)""")
                .bind("persons", person.ids())
                .execute());
    }

    int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from event_parked")
                .mapTo(Integer.class)
                .one());
    }

    List<ParkedEvent> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select p.reader, p.event_id, e.type, e.occurred_at, %s, p.reason, p.tries, p.parked_at
                          from event_parked p join event e on e.event_id = p.event_id
                         order by p.parked_at desc, p.reader, p.event_id limit :most"""
                                .formatted(Actors.NAME.formatted("e.actor")))
                .bind("most", MOST)
                .map(ParkedRows::parked)
                .list());
    }

    private static ParkedEvent parked(ResultSet row, StatementContext context) throws SQLException {
        return new ParkedEvent(
                row.getString("reader"),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString("reason"),
                row.getInt("tries"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant());
    }
}
