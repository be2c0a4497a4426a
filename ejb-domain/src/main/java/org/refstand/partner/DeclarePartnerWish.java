package org.refstand.partner;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** Declare what a referee wishes about a colleague; another wish about the same one is replaced. */
@Description("Declare what a referee wishes about a colleague; another wish about the same one is replaced")
public record DeclarePartnerWish(
        @Description("Who wishes") RefereeId refereeId,
        @Description("The version of their wishes that the caller saw; 0: there were none yet") long version,
        @Description("About whom") RefereeId colleagueId,
        @Description("What") PartnerWish wish) {}
