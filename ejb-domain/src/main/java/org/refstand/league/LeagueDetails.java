package org.refstand.league;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** What is known of a league. */
@Description("What is known of a league")
public record LeagueDetails(
        @Description("Name, unique in its season") String name,
        @Description("Season, such as 2026/27") String season,
        @Description("Who finds the crews") AssignedBy assignedBy,
        @Description("How long a match keeps the court and its crew, in minutes") int matchMinutes,
        @Description("The roles of its crews") List<LeagueRole> roles) {}
