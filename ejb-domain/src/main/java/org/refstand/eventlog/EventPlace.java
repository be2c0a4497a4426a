package org.refstand.eventlog;

import java.util.UUID;

/**
 * Where an event is found.
 *
 * @param at its place in the feed
 * @param eventId which one
 * @param aggregateType what it happened to, such as "Fixture"
 * @param aggregateId which of those
 */
public record EventPlace(FeedPosition at, UUID eventId, String aggregateType, UUID aggregateId) {}
