package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A club's team, playing in a league. */
@Description("A club's team, playing in a league")
public record TeamView(
        @Description("Its id") TeamId id,
        @Description("Raised by every change") long version,
        @Description("Name") String name,
        @Description("Its club") ClubId clubId,
        @Description("Name of its club") String clubName,
        @Description("The league it plays in") LeagueRef league,
        @Description("False: kept for history only") boolean active) {}
