package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** What is known of a team. */
@Description("What is known of a team")
public record TeamDetails(
        @Description("Its club") ClubId clubId,
        @Description("The league it plays in") LeagueId leagueId,
        @Description("Name, unique in its league") String name) {}
