package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** How much a club owes in a season for each team that plays in a league. */
@Description("How much a club owes in a season for each team that plays in a league")
public record Quota(@Description("So many, 1 to 99") int perTeam, @Description("Matches or days") QuotaUnit unit) {
    /** The most that can be asked for. */
    public static final int MOST = 99;

    /** What is wrong with the fields by themselves. */
    void check(Checks checks) {
        checks.within("quota.perTeam", perTeam, 1, MOST).given("quota.unit", unit);
    }
}
