package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** Change what is known of a venue. */
@Description("Change what is known of a venue")
public record ChangeVenue(
        @Description("The venue") VenueId id,
        @Description("The version the caller saw") long version,
        @Description("What is right from now on") VenueDetails details) {}
