package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** What a club owes its association for a team. */
@Description("What a club owes its association for a team")
public enum QuotaUnit {
    /** matches of its referees. */
    @Description("Matches of its referees")
    MATCHES,
    /** days of its referees: one referee on one date, however many matches. */
    @Description("Days of its referees: one referee on one date, however many matches")
    DAYS
}
