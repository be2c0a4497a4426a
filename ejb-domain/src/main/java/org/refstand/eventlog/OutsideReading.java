package org.refstand.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One node's session as a reader of the log whose work lies outside of the database. The session, not a transaction, makes it
 * the only one among all nodes: an advisory lock that ends with its connection. So nothing is held open while it works, and
 * the feed of everybody else goes on. Used by one thread.
 *
 * <p>What it does happens at least once. It may be cut off from the database while it works, and another takes over where the
 * position stands; then both do the same work, each in the order of the log, until the older one finds out with its next
 * call.
 */
public final class OutsideReading implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final String reader;
    private final Connection session;
    private final EventLog log;
    private FeedPosition position;

    OutsideReading(String reader, Connection session, EventLog log) throws SQLException {
        this.reader = reader;
        this.session = session;
        this.log = log;
        // a database that is gone without a word must not keep this node waiting, nor this node, gone, keep all others
        // so
        session.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        try (Statement statement = session.createStatement()) {
            statement.execute("set application_name = 'refstand reader'; set tcp_keepalives_idle = 10;"
                    + " set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
        }
    }

    /**
     * Takes the turn unless another node has it. To be asked again after a pause, on the same session.
     *
     * @return whether this is the one reader now; then it stays so until the session ends
     */
    public boolean isMine() throws SQLException {
        if (position == null && locked()) {
            try (PreparedStatement insert = session.prepareStatement(
                    "insert into reader_position (reader, xid, position) values (?, '0', 0) on conflict do nothing")) {
                insert.setString(1, reader);
                insert.execute();
            }
            position = kept();
        }
        return position != null;
    }

    /**
     * What comes behind the position.
     *
     * @throws Lost when it is not this node's turn any more
     */
    public List<RecordedEvent> next(int most) throws SQLException {
        if (!kept().equals(position)) {
            throw new Lost(reader);
        }
        return log.after(position, most);
    }

    /**
     * The work is done up to this event; it will not come again.
     *
     * @throws Lost when it is not this node's turn any more; then the event may come again, there
     */
    public void done(RecordedEvent last) throws SQLException {
        try (PreparedStatement update = session.prepareStatement(
                """
                update reader_position set xid = cast(cast(? as text) as xid8), position = ?
                 where reader = ? and xid = cast(cast(? as text) as xid8) and position = ?""")) {
            update.setString(1, Long.toUnsignedString(last.at().xid()));
            update.setLong(2, last.at().position());
            update.setString(3, reader);
            update.setString(4, Long.toUnsignedString(position.xid()));
            update.setLong(5, position.position());
            if (update.executeUpdate() == 0) {
                throw new Lost(reader);
            }
        }
        position = last.at();
    }

    /** The turn is over, if it was this node's; another may take it at once. */
    @Override
    public void close() {
        // the server ends a session a moment after its client has gone; the turn is not to wait for that
        try (session;
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // then it is over already
        }
    }

    private boolean locked() throws SQLException {
        try (PreparedStatement lock =
                session.prepareStatement("select pg_try_advisory_lock(hashtext('reader_position'), hashtext(?))")) {
            lock.setString(1, reader);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private FeedPosition kept() throws SQLException {
        try (PreparedStatement select =
                session.prepareStatement("select xid::text::bigint, position from reader_position where reader = ?")) {
            select.setString(1, reader);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Lost(reader);
                }
                return new FeedPosition(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** Somebody else has moved the position. */
    public static final class Lost extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Lost(String reader) {
            super("The position of the reader " + reader + " was moved by somebody else; it is not this node's turn");
        }
    }
}
