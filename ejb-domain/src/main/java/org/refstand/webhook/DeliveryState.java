package org.refstand.webhook;

import org.eclipse.microprofile.graphql.Description;

/** How far a delivery has come. */
@Description("How far a delivery has come")
public enum DeliveryState {
    /** To be sent, or sent again. */
    @Description("To be sent, or sent again")
    WAITING,
    /** The target has taken it. */
    @Description("The target has taken it")
    DELIVERED,
    /** Given up, a day after the first try; it can be sent again by hand. */
    @Description("Given up, a day after the first try; it can be sent again by hand")
    DEAD
}
