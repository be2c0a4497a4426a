package org.refstand.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.refstand.kernel.DomainEvent;

/**
 * One row of the event log.
 *
 * @param at its place in the feed
 * @param eventId unique; effects are idempotent by it
 * @param aggregateType the word of the glossary, such as "Fixture"
 * @param aggregateId of the aggregate
 * @param aggregateVersion after the event
 * @param event the fact
 * @param actor account that caused it; null for the system
 * @param actorName as people call them
 * @param commandId shared by all events of one command
 * @param occurredAt when
 * @param traceparent W3C trace context of the step that wrote it; null when there is none
 */
public record RecordedEvent(
        FeedPosition at,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long aggregateVersion,
        DomainEvent event,
        UUID actor,
        String actorName,
        UUID commandId,
        Instant occurredAt,
        String traceparent) {

    /** @return whether it happened to this, or names it */
    public boolean concerns(UUID id) {
        return aggregateId.equals(id)
                || EventNames.in(event).ids().stream()
                        .anyMatch(named -> named.value().equals(id));
    }
}
