package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** What is known of a team. */
@Description("What is known of a team")
public record TeamDetails(
        @Description("Its club") ClubId clubId,
        @Description("The league it plays in") LeagueId leagueId,
        @Description("Name, unique in its league") String name) {
    public TeamDetails {
        name = Checks.tidy(name);
    }

    /** What is wrong with the fields by themselves. */
    Checks fields() {
        return new Checks().text("name", name()).given("clubId", clubId()).given("leagueId", leagueId());
    }
}
