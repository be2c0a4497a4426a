package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A team, as other objects name it. */
@Description("A team, as other objects name it")
public record TeamRef(
        @Description("Its id") TeamId id,
        @Description("Name") String name,
        @Description("Its club") ClubId clubId,
        @Description("Name of its club") String clubName) {}
