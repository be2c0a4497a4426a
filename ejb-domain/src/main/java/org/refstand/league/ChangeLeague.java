package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** Change what is known of a league. */
@Description("Change what is known of a league")
public record ChangeLeague(
        @Description("The league") LeagueId id,
        @Description("The version the caller saw") long version,
        @Description("What is right from now on") LeagueDetails details) {}
