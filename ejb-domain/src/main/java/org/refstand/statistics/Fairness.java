package org.refstand.statistics;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** How the matches of a season are shared out, and where the one who asks stands in it; of the others only numbers. */
@Description(
        "How the matches of a season are shared out, and where the referee who asks stands in it; nobody else is named")
public record Fairness(
        @Description("The season") String season,
        @Description("Own matches that are over") int done,
        @Description("Own matches still to come") int planned,
        @Description("Own wish for a season; null: not said") Integer wanted,
        @Description("Own km of the season, day by day from home to the halls and home again") int km,
        @Description("How many referees have how many matches, fewest first; numbers nobody has are left out")
                List<Share> shares) {
    public Fairness {
        shares = List.copyOf(shares);
    }
}
