package org.refstand.eventlog;

import org.eclipse.microprofile.graphql.Description;

/** A type of events, for whoever chooses some. */
@Description("A type of events; docs/events.md tells what they say")
public record EventType(
        @Description("Such as FixtureMoved") String name,
        @Description("The version of its shape today") int version,
        @Description("What it happens to, such as Fixture") String aggregate) {}
