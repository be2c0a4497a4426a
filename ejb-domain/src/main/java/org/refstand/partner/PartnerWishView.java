package org.refstand.partner;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeRef;

/** What a referee wishes about one colleague. */
@Description("What a referee wishes about one colleague")
public record PartnerWishView(
        @Description("About whom") RefereeRef colleague,
        @Description("What") PartnerWish wish,
        @Description("False: the colleague does not whistle any more, so that the wish counts for nothing")
                boolean active) {}
