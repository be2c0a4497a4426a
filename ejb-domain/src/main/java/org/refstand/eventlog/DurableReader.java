package org.refstand.eventlog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** One step of a durable reader: a batch of events and the new position, in one transaction. */
@UseCase
class DurableReader {
    private static final int BATCH = 100;

    @Inject
    Jdbi jdbi;

    @Inject
    EventLog log;

    /** @return whether there was something to do; false also while another node does it */
    @RolesAllowed(Role.ADMINS)
    public boolean step(FactHandler handler) {
        Optional<FeedPosition> at = lockPosition(handler.name());
        if (at.isEmpty()) {
            return false;
        }
        List<RecordedEvent> events = log.after(at.get(), BATCH);
        events.forEach(handler::on);
        if (!events.isEmpty()) {
            keepPosition(handler.name(), events.get(events.size() - 1).at());
        }
        return !events.isEmpty();
    }

    private Optional<FeedPosition> lockPosition(String reader) {
        return jdbi.withHandle(handle -> {
            Optional<FeedPosition> locked = handle.createQuery(
                            """
                            select xid::text::bigint, position from reader_position
                             where reader = :reader for update skip locked""")
                    .bind("reader", reader)
                    .map((row, context) -> new FeedPosition(row.getLong(1), row.getLong(2)))
                    .findOne();
            if (locked.isEmpty()) {
                handle.createUpdate(
                                """
                                insert into reader_position (reader, xid, position) values (:reader, '0', 0)
                                on conflict do nothing""")
                        .bind("reader", reader)
                        .execute();
            }
            return locked;
        });
    }

    private void keepPosition(String reader, FeedPosition position) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update reader_position set xid = cast(:xid as text)::xid8, position = :position
                         where reader = :reader""")
                .bind("xid", Long.toUnsignedString(position.xid()))
                .bind("position", position.position())
                .bind("reader", reader)
                .execute());
    }
}
