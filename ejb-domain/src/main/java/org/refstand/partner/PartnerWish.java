package org.refstand.partner;

import org.eclipse.microprofile.graphql.Description;

/** What a referee wishes about a colleague. */
@org.eclipse.microprofile.graphql.Enum("PartnerWishKind")
@Description("What a referee wishes about a colleague")
public enum PartnerWish {
    /** would like to whistle together. */
    @Description("Would like to whistle together")
    WISHED,
    /** would rather not whistle together. */
    @Description("Would rather not whistle together")
    UNWISHED
}
