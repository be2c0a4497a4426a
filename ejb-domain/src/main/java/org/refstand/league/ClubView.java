package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A member club; teams and referees belong to one. */
@Description("A member club; teams and referees belong to one")
public record ClubView(
        @Description("Its id") ClubId id,
        @Description("Raised by every change") long version,
        @Description("Full name") String name,
        @Description("Short name for narrow places") String shortName,
        @Description("False: kept for history only") boolean active) {}
