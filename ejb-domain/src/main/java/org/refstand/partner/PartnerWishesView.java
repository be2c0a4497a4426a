package org.refstand.partner;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** With whom a referee would like to whistle, or would rather not; for that referee and assigners only. */
@Description("With whom a referee would like to whistle, or would rather not; for that referee and assigners only")
public record PartnerWishesView(
        @Description("Who wishes") RefereeId refereeId,
        @Description("Raised by every change; 0: there was never a wish") long version,
        @Description("One for each colleague, by name") List<PartnerWishView> wishes) {
    /** The most colleagues that somebody can wish something about. */
    public static final int MOST = PartnerWishes.MOST;

    public PartnerWishesView {
        wishes = List.copyOf(wishes);
    }
}
