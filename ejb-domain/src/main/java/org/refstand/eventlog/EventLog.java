package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.kernel.CurrentTrace;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.EventSink;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Writes events beside the rows they are about, and reads the feed. */
@ApplicationScoped
class EventLog implements EventSink {
    private static final String COLUMNS =
            """
            xid::text::bigint, position, event_id, aggregate_type, aggregate_id, aggregate_version,
            type, payload::text, actor, %s, command_id, occurred_at, type_version, traceparent,
            (select p.data::text from event_personal p where p.event_id = event.event_id)
            """
                    .formatted(Actors.NAME.formatted("event.actor"));

    @Inject
    Jdbi jdbi;

    @Inject
    EventJson json;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    CommitSignal signal;

    @Inject
    Actors actors;

    @Inject
    CurrentTrace trace;

    @Override
    public void write(UUID command, List<Raised> changes) {
        // what comes of the events goes on below the step that writes them
        String traceparent = trace.header().orElse(null);
        Caller by = caller.get();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        actors.act(by);
        jdbi.useHandle(handle -> {
            refuseToGoBefore(handle, changes);
            PreparedBatch batch = handle.prepareBatch(
                    """
                    insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                       payload, concerns, actor, command_id, traceparent, occurred_at)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""");
            PreparedBatch people =
                    handle.prepareBatch("insert into event_personal (event_id, persons, data) values (?, ?, ?::jsonb)");
            for (Raised raised : changes) {
                UUID id = Uuid7.next();
                EventNames names = EventNames.in(raised.event());
                EventJson.Written written = json.write(raised.event());
                if (written.personal() != null) {
                    people.add(id, names.persons(), written.personal());
                }
                batch.add(
                        id,
                        raised.aggregateType(),
                        raised.aggregateId(),
                        raised.aggregateVersion(),
                        raised.event().getClass().getSimpleName(),
                        json.version(raised.event()),
                        written.payload(),
                        names.with(raised.aggregateId()),
                        by.account(),
                        command,
                        traceparent,
                        now);
            }
            batch.execute();
            if (people.size() > 0) {
                people.execute();
            }
        });
    }

    /**
     * The order of the feed is that of the transactions' numbers. One that had its number before it looked at what it changes
     * (a command with an id of the client's, a reader of the log) may meet there what a transaction of a higher number has
     * committed meanwhile, and would be told of before it. As after any lost race it is done again, with a number of its own.
     */
    private static void refuseToGoBefore(Handle handle, List<Raised> changes) {
        UUID[] changed = changes.stream()
                .filter(raised -> raised.aggregateVersion() > 1)
                .map(Raised::aggregateId)
                .distinct()
                .toArray(UUID[]::new);
        boolean tooLate = changed.length > 0
                && handle.createQuery(
                                """
                                select exists (select 1 from event
                                                where xid > pg_current_xact_id() and aggregate_id = any(:changed))""")
                        .bind("changed", changed)
                        .mapTo(Boolean.class)
                        .one();
        if (tooLate) {
            throw new OptimisticLockException("A younger transaction was quicker with what this one changes");
        }
    }

    @Override
    public void committed() {
        signal.send();
    }

    /** @return the events of the same aggregate that the same command caused, in order */
    List<RecordedEvent> together(RecordedEvent event) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS
                                + """
                          from event
                         where aggregate_type = :type and aggregate_id = :id and command_id = :command
                         order by position""")
                .bind("type", event.aggregateType())
                .bind("id", event.aggregateId())
                .bind("command", event.commandId())
                .map(this::recorded)
                .list());
    }

    /**
     * Folds as it reads, so that the events of many are not in memory at once.
     *
     * @param until what happened later is left out; null: nothing is
     * @return by id; those to which nothing had happened are left out
     */
    <S extends Record> Map<UUID, Folding<S>> folded(Fold<S> fold, UUID[] ids, Instant until) {
        Map<UUID, Folding<S>> states = new HashMap<>();
        OffsetDateTime end = until == null ? null : until.atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select " + COLUMNS
                                + """
                          from event
                         where aggregate_type = :type and aggregate_id = any(:ids)
                           and (cast(:until as timestamptz) is null or occurred_at <= :until)
                         order by aggregate_id, position""")
                .bind("type", fold.aggregate())
                .bind("ids", ids)
                .bind("until", end)
                .map(this::recorded)
                .useIterator(events -> events.forEachRemaining(event ->
                        states.put(event.aggregateId(), Folding.next(states.get(event.aggregateId()), fold, event)))));
        return states;
    }

    /**
     * Hands over, one by one, the events of these things in the order in which they happened to each.
     *
     * @param last the position of each up to which its events are wanted
     */
    void ofEach(List<EventPlace> last, Consumer<RecordedEvent> each) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select " + COLUMNS
                                + """
                          from unnest(cast(:kinds as text[]), cast(:things as uuid[]), cast(:lasts as bigint[]))
                               as wanted (kind, thing, last)
                          join event on aggregate_type = kind and aggregate_id = thing and position <= last
                         order by aggregate_id, position""")
                .bind("kinds", last.stream().map(EventPlace::aggregateType).toArray(String[]::new))
                .bind("things", last.stream().map(EventPlace::aggregateId).toArray(UUID[]::new))
                .bind("lasts", last.stream().map(place -> place.at().position()).toArray(Long[]::new))
                .map(this::recorded)
                .useIterator(events -> events.forEachRemaining(each)));
    }

    /** @return the event, if there is one */
    Optional<RecordedEvent> find(EventId event) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from event where event_id = :event")
                .bind("event", event)
                .map(this::recorded)
                .findOne());
    }

    /** @return the events after the position that can no longer be overtaken by a slower transaction, in feed order */
    List<RecordedEvent> after(FeedPosition position, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS
                                + """
                          from event
                         where (xid, position) > (cast(:xid as text)::xid8, :position)
                           and xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by xid, position
                         limit :most""")
                .bind("xid", Long.toUnsignedString(position.xid()))
                .bind("position", position.position())
                .bind("most", most)
                .map(this::recorded)
                .list());
    }

    /** @return whether committed or running transactions have events after the position that may not be read yet */
    boolean isPending(FeedPosition position) {
        // ordered, or else the planner reads the table from its beginning
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select 1 from event where (xid, position) > (cast(:xid as text)::xid8, :position)
                         order by xid, position limit 1""")
                .bind("xid", Long.toUnsignedString(position.xid()))
                .bind("position", position.position())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** @return the position after everything readable now */
    FeedPosition end() {
        return jdbi.withHandle(this::end);
    }

    private FeedPosition end(Handle handle) {
        return handle.createQuery(
                        """
                        select xid::text::bigint, position from event
                         where xid < pg_snapshot_xmin(pg_current_snapshot())
                         order by xid desc, position desc limit 1""")
                .map((row, context) -> new FeedPosition(row.getLong(1), row.getLong(2)))
                .findOne()
                .orElse(FeedPosition.START);
    }

    /** One event that cannot be read must not hide those behind it. */
    private DomainEvent readable(String type, int version, String payload, String personal) {
        try {
            return json.read(type, version, payload, personal);
        } catch (IllegalStateException e) {
            return new LogEvent.Unreadable(type, Failure.words(e));
        }
    }

    private RecordedEvent recorded(ResultSet row, StatementContext context) throws SQLException {
        return new RecordedEvent(
                new FeedPosition(row.getLong(1), row.getLong(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getLong(6),
                readable(row.getString(7), row.getInt(13), row.getString(8), row.getString(15)),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getString(14));
    }
}
