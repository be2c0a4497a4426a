package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * For readers of the log whose work lies outside of the database, such as sending to a broker. A {@link FactHandler} works in
 * the transaction that moves its position; one that waits there for another system would hold up the feed of everybody.
 */
@ApplicationScoped
public class OutsideReaders {
    @Inject
    Jdbi jdbi;

    @Inject
    EventLog log;

    @Inject
    FeedConnection connections;

    /**
     * Opens a session for that reader. It is nobody's turn yet, see {@link OutsideReading#isMine()}.
     *
     * @param reader a stable name; the position is kept under it
     * @throws SQLException when the database is away
     */
    public OutsideReading open(String reader) throws SQLException {
        return new OutsideReading(reader, connections.open(), log);
    }

    /** @return when the oldest event happened that the reader has not dealt with; empty when there is none */
    public Optional<Instant> oldestWaiting(String reader) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select e.occurred_at from event e
                         where (e.xid, e.position) > (coalesce((select xid from reader_position where reader = :reader), '0'),
                                                      coalesce((select position from reader_position where reader = :reader), 0))
                         order by e.xid, e.position limit 1""")
                .bind("reader", reader)
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .findOne());
    }
}
