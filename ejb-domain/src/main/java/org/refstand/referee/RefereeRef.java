package org.refstand.referee;

import org.eclipse.microprofile.graphql.Description;

/** A referee, as other objects name them. */
@Description("A referee, as other objects name them")
public record RefereeRef(
        @Description("Their id") RefereeId id,
        @Description("First and last name") String name,
        @Description("Code of the licence class") String licence,
        @Description("Name of their club") String clubName) {}
