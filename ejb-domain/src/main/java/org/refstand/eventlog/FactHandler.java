package org.refstand.eventlog;

import java.util.List;

/**
 * A durable reader of the log: it sees every event exactly once in effect, also those that happened while no node ran. Its
 * changes and its position are committed together; one node at a time does the work. Implement it as a bean.
 */
public interface FactHandler {
    /** @return a stable name; the position is kept under it */
    String name();

    /**
     * Called as the system, in a transaction that also moves the position. May call use cases. An exception makes the event
     * be tried again after a pause, and parked when that does not help. A parked event may come late, behind others: look at
     * how things are now, not only at what the event says.
     */
    void on(RecordedEvent event);

    /** The same for neighbouring events of the log, in order; for readers that can do the work of many at once. */
    default void on(List<RecordedEvent> events) {
        events.forEach(this::on);
    }

    /**
     * @return whether the work of many commands at once is much less than that of each alone. Then a reader that lags behind
     *     is handed all of a step together, and what it does belongs to the trace of none of them
     */
    default boolean worksInBulk() {
        return false;
    }
}
