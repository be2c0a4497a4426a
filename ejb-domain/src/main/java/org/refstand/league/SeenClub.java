package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A club in the version the caller saw. */
@Description("A club in the version the caller saw")
public record SeenClub(@Description("The club") ClubId id, @Description("The version the caller saw") long version) {}
