package org.refstand.partner;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** Take back what a referee wished about a colleague. */
@Description("Take back what a referee wished about a colleague")
public record WithdrawPartnerWish(
        @Description("Who wished") RefereeId refereeId,
        @Description("The version of their wishes that the caller saw") long version,
        @Description("About whom") RefereeId colleagueId) {}
