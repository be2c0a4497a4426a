package org.refstand.eventlog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** One step of a durable reader: some events and the new position, in one transaction. */
@UseCase
class DurableReader {
    private static final int BATCH = 100;

    @Inject
    Jdbi jdbi;

    @Inject
    EventLog log;

    @Inject
    ParkedRows parked;

    @Inject
    Handing handing;

    /** @return whether there was something to do; false also while another node does it */
    @RolesAllowed(Role.ADMINS)
    public boolean step(FactHandler handler) {
        return step(handler, BATCH);
    }

    /** The same for no more than one event. */
    @RolesAllowed(Role.ADMINS)
    public boolean stepAlone(FactHandler handler) {
        return step(handler, 1);
    }

    /** @return the event that the next step begins with, if there is one */
    @RolesAllowed(Role.ADMINS)
    public Optional<RecordedEvent> next(FactHandler handler) {
        return lockPosition(handler.name()).flatMap(this::firstAfter);
    }

    /**
     * The reader goes on behind an event that it cannot handle; administrators may have it tried again.
     *
     * @return whether it is parked; false when another node has gone on already
     */
    @RolesAllowed(Role.ADMINS)
    public boolean park(FactHandler handler, RecordedEvent event, String reason, int tries) {
        boolean isNext = lockPosition(handler.name())
                .flatMap(this::firstAfter)
                .filter(next -> next.eventId().equals(event.eventId()))
                .isPresent();
        if (isNext) {
            parked.add(handler.name(), event.eventId(), reason, tries);
            keepPosition(handler.name(), event.at());
        }
        return isNext;
    }

    private Optional<RecordedEvent> firstAfter(FeedPosition position) {
        return log.after(position, 1).stream().findFirst();
    }

    private boolean step(FactHandler handler, int most) {
        Optional<FeedPosition> at = lockPosition(handler.name());
        if (at.isEmpty()) {
            return false;
        }
        List<RecordedEvent> events = log.after(at.get(), most);
        if (!events.isEmpty()) {
            handing.hand(events, handler);
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
