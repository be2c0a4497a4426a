package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A venue in the version the caller saw. */
@Description("A venue in the version the caller saw")
public record SeenVenue(
        @Description("The venue") VenueId id, @Description("The version the caller saw") long version) {}
