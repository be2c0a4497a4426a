package org.refstand.statistics;

import java.util.List;

/**
 * A season as the assigner sees it.
 *
 * @param season such as 2026/27
 * @param referees the active ones and those who have a match, furthest from their wish first
 * @param weeks that have matches to come, in order
 */
public record SeasonStatistics(String season, List<RefereeStatistics> referees, List<OpenWeek> weeks) {
    public SeasonStatistics {
        referees = List.copyOf(referees);
        weeks = List.copyOf(weeks);
    }
}
