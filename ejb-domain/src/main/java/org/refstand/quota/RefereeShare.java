package org.refstand.quota;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** What one referee has given for the own club. */
@Description("What one referee has given for the own club")
public record RefereeShare(
        @Description("Who") RefereeId refereeId,
        @Description("First and last name") String name,
        @Description("Offered, as the club's; null: not for the caller to see") Integer offered,
        @Description("Still to come") int planned,
        @Description("Over") int done) {}
