package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** A named condition on an assignment. */
@Description("A named condition on an assignment")
public enum RuleName {
    /** the fixture will be played. */
    FIXTURE_SCHEDULED,
    /** the start of the fixture is fixed. */
    TIME_FIXED,
    /** the league's crews have the role. */
    ROLE_ASKED_FOR,
    /** one person holds one role of a crew. */
    ONE_ROLE_PER_CREW,
    /** the referee is active. */
    REFEREE_ACTIVE,
    /** the licence is high enough for the role and valid on the day. */
    LICENCE,
    /** the referee declared to be free. */
    AVAILABLE,
    /** the referee declared no absence at that time. */
    NOT_ABSENT,
    /** no other match of the referee at the same time. */
    NO_OVERLAP,
    /** enough time to get from one venue to the next. */
    ENOUGH_TIME_BETWEEN,
    /** no team of the referee's own club plays. */
    NOT_OWN_CLUB,
    /** not more matches a day than the limit. */
    CAP_PER_DAY,
    /** not more matches a season than the limit. */
    CAP_PER_SEASON
}
