package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;

/** Why nobody has a role. */
@Description("Why nobody has a role")
public enum UnfilledReason {
    /** nobody is eligible, whatever else they have. */
    @Description("Nobody is eligible, whatever else they have")
    NOBODY_ELIGIBLE,
    /** all who are eligible have other matches at that time. */
    @Description("All who are eligible have other matches at that time")
    ALL_TAKEN,
    /** those who would have time have as many matches as they may. */
    @Description("Those who would have time have as many matches as they may")
    ALL_AT_LIMIT,
    /** those who would have time and matches left must not be in one crew with somebody in this one. */
    @Description("Those who would have time and matches left must not be in one crew with somebody in this one")
    ALL_KEPT_APART,
    /** somebody could have it. */
    @Description("Somebody could have it")
    COULD_BE_FILLED
}
