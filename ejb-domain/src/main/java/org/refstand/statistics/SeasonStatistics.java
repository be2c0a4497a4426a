package org.refstand.statistics;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** A season in numbers, as the assigner sees it. */
@Description("A season in numbers, with what is staged")
public record SeasonStatistics(
        @Description("Such as 2026/27") String season,
        @Ignore
                @Description(
                        "The active referees and those who have a match, furthest from their wish first; the API pages"
                                + " them")
                List<RefereeStatistics> referees,
        @Description("Its weeks that have matches to come, in order") List<OpenWeek> weeks) {
    public SeasonStatistics {
        referees = List.copyOf(referees);
        weeks = List.copyOf(weeks);
    }
}
