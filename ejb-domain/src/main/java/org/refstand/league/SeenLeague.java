package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A league in the version the caller saw. */
@Description("A league in the version the caller saw")
public record SeenLeague(
        @Description("The league") LeagueId id, @Description("The version the caller saw") long version) {}
