package org.refstand.eventlog;

import org.eclipse.microprofile.graphql.Description;

/** Let a reader try a parked event again. */
@Description("Let a reader try a parked event again")
public record RetryParkedEvent(@Description("The reader") String reader, @Description("The event") EventId eventId) {}
