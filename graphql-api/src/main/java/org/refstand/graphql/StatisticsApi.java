package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.refstand.kernel.PageRequest;
import org.refstand.statistics.Fairness;
import org.refstand.statistics.RefereeStatistics;
import org.refstand.statistics.SeasonStatistics;
import org.refstand.statistics.StatisticsQueries;

/** Seasons in numbers. */
@GraphQLApi
@ApplicationScoped
public class StatisticsApi {
    private static final String SEASON = "Season, such as 2026/27; null: that of today";

    @Inject
    StatisticsQueries queries;

    @Query
    @Description("Who whistles how much in a season, and what is open; null when there is no league. For assigners")
    public Optional<SeasonStatistics> statistics(@Description(SEASON) String season) {
        return queries.statistics(season);
    }

    /** The referees of a season, page by page. */
    @Description("The active referees and those who have a match: furthest from their wish first, who said none last")
    public List<Connection<RefereeStatistics>> referees(
            @Source List<SeasonStatistics> seasons, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return seasons.stream()
                .map(season -> Connection.within(season.referees(), RefereeStatistics::refereeId, asked))
                .toList();
    }

    @Query
    @Description(
            "How the matches of a season are shared out and where the referee who asks stands in it; null when there is"
                    + " no league. For referees")
    public Optional<Fairness> fairness(@Description(SEASON) String season) {
        return queries.fairness(season);
    }
}
