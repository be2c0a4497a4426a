package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A team in the version the caller saw. */
@Description("A team in the version the caller saw")
public record SeenTeam(@Description("The team") TeamId id, @Description("The version the caller saw") long version) {}
