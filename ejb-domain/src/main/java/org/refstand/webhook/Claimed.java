package org.refstand.webhook;

import java.time.Instant;
import java.util.UUID;
import org.refstand.eventlog.EventId;

/**
 * A delivery that this node may send.
 *
 * @param lease under which its result counts
 * @param tries how often it was sent before
 * @param firstTried null: never
 */
record Claimed(DeliveryId id, UUID lease, EventId event, int tries, Instant firstTried) {}
