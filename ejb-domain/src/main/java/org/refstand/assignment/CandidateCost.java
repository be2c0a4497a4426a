package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** What choosing a candidate would cost, with everything staged as if it were committed. */
@Description("What choosing a candidate would cost, with everything staged as if it were committed")
public record CandidateCost(
        @Description("Km that the match adds to the ways of that day, home - venues in order - home, as the crow flies;"
                        + " null: a place is not known")
                Integer extraKm,
        @Description("Matches of the season above the wanted number without this one, negative: below; null: no wish")
                Integer aboveWantedBefore,
        @Description("The same with this one") Integer aboveWantedAfter,
        @Description("Matches of the season above an even share of its required roles among all who are active, without"
                        + " this one; negative: below")
                double aboveShareBefore,
        @Description("The same with this one") double aboveShareAfter,
        @Description("Open roles that the candidate, if eligible here, could have now and nobody else, and not any more"
                        + " after this choice")
                List<OpenRole> onlyOneFor,
        @Description(
                        "Wishes that the choice would meet or go against, of and about others in the crew; one against counts"
                                + " unless the association does not look at such")
                List<CandidatePartner> partners) {}
