package org.refstand.eventlog;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** An event that a reader of the log could not handle. */
@Description("An event that a reader of the log could not handle; what it should have caused has not happened")
public record ParkedEvent(
        @Description("The reader, such as notification") String reader,
        @Description("The event") EventId eventId,
        @Description("What happened, such as CrewCommitted") String type,
        @Description("When it happened") Instant occurredAt,
        @Description("By whom") String by,
        @Description("What the last failure said") String reason,
        @Description("How often it was tried") int tries,
        @Description("When it was last tried") Instant parkedAt) {}
