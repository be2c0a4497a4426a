package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** Where a period stands. */
@Description("Where a period stands")
public enum PeriodStatus {
    /** referees may answer until the deadline. */
    @Description("Referees may answer until the deadline")
    OPEN,
    /** the answers are kept as they are; the plan is made. */
    @Description("The answers are kept as they are; the plan is made")
    LOCKED,
    /** the plan has been made known. */
    @Description("The plan has been made known")
    PUBLISHED
}
