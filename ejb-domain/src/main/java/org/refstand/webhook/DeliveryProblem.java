package org.refstand.webhook;

import org.eclipse.microprofile.graphql.Description;

/** What went wrong when a delivery was tried. */
@Description("What went wrong when a delivery was tried")
public enum DeliveryProblem {
    /** The target answered with another status than 2xx. */
    @Description("The target answered with another status than 2xx")
    STATUS,
    /** There was no whole answer in time. */
    @Description("There was no whole answer in time")
    TIMEOUT,
    /** No connection could be made, or it broke. */
    @Description("No connection could be made, or it broke")
    CONNECTION,
    /** The target's certificate is not good for its name. */
    @Description("The target's certificate is not good for its name")
    CERTIFICATE,
    /** The name of the host is not known. */
    @Description("The name of the host is not known")
    HOST_UNKNOWN,
    /** The host has an address that webhooks may not have. */
    @Description("The host has an address that webhooks may not have")
    ADDRESS_REFUSED,
    /** The event cannot be read any more. */
    @Description("The event cannot be read any more")
    EVENT_UNREADABLE;

    /** @return whether it says something of the target, so that the circuit breaker counts it */
    boolean isTheTargets() {
        return this != ADDRESS_REFUSED && this != EVENT_UNREADABLE;
    }
}
