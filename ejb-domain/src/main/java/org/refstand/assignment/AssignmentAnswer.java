package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** What the referee said to an assignment. */
@Description("What the referee said to an assignment")
public enum AssignmentAnswer {
    /** nothing yet. */
    @Description("Nothing yet")
    NONE,
    /** they will come. */
    @Description("They will come")
    CONFIRMED,
    /** they cannot come. */
    @Description("They cannot come")
    DECLINED
}
