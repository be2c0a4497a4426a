package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A league, as other objects name it. */
@Description("A league, as other objects name it")
public record LeagueRef(
        @Description("Its id") LeagueId id,
        @Description("Name") String name,
        @Description("Season") String season,
        @Description("Who finds the crews") AssignedBy assignedBy) {}
