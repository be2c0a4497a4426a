package org.refstand.eventlog;

import org.refstand.kernel.DomainEvent;

/** What the log itself has to tell. */
public sealed interface LogEvent extends DomainEvent {
    /**
     * Stands for an event that this version of the desk cannot read: of a type it does not know, or in another shape. It
     * must not keep anybody from the events behind it; live listeners pass it over, durable readers park it.
     *
     * @param type as stored
     * @param reason why it cannot be read
     */
    record Unreadable(String type, String reason) implements LogEvent {}
}
