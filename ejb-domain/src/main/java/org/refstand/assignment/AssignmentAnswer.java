package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** What the referee said to an assignment. */
@Description("What the referee said to an assignment")
public enum AssignmentAnswer {
    /** nothing yet. */
    NONE,
    /** they will come. */
    CONFIRMED,
    /** they cannot come. */
    DECLINED
}
