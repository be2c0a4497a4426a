package org.refstand.eventlog;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.kernel.DomainEvent;

/**
 * How the events of one type of aggregate give its state, and where the same state is kept as rows. The log is complete: both
 * are the same, see {@link HistoryCheck}. Each feature has one bean for each of its aggregates, package-private; the reducer
 * itself is a static method {@code after} of the public record of the state.
 *
 * @param <S> the state: a record of values, records and maps, whose components are named in differences
 */
public interface Fold<S extends Record> {
    /** @return the word of the glossary, as the log names the aggregate, such as "Fixture" */
    String aggregate();

    /** @return everything that happens to such an aggregate */
    Set<Class<? extends DomainEvent>> events();

    /**
     * The reducer.
     *
     * @param before null before the first event
     * @param event the next one
     * @return the state after it; null: it is gone
     */
    S after(S before, RecordedEvent event);

    /** @return the table in which each aggregate has one row */
    String table();

    /** @return the column of that table with the aggregate's id */
    default String key() {
        return "id";
    }

    /** @return the states that the rows of those with these ids give; those that are not there are left out */
    Map<UUID, S> rows(Handle handle, UUID[] ids);

    /** @return whether its rows may be gone without an event, because there is nothing in it */
    default boolean mayBeGone(S state) {
        return false;
    }

    /** For the end of a reducer. */
    static IllegalStateException unexpected(String aggregate, RecordedEvent event) {
        String why = event.event() instanceof LogEvent.Unreadable unreadable
                ? unreadable.reason()
                : event.event() + " does not happen to it";
        return new IllegalStateException("The history of the " + aggregate + " " + event.aggregateId()
                + " cannot be told" + " from event " + event.eventId() + " on: " + why);
    }
}
