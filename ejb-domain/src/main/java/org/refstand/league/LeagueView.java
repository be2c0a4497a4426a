package org.refstand.league;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** A competition in one season. */
@Description("A competition in one season")
public record LeagueView(
        @Description("Its id") LeagueId id,
        @Description("Raised by every change") long version,
        @Description("Name") String name,
        @Description("Season, such as 2026/27") String season,
        @Description("Who finds the crews") AssignedBy assignedBy,
        @Description("How long a match keeps the court and its crew, in minutes") int matchMinutes,
        @Description("The roles of its crews") List<LeagueRole> roles,
        @Description("What clubs owe for their teams here; null: nothing") Quota quota,
        @Description("False: kept for history only") boolean active) {}
