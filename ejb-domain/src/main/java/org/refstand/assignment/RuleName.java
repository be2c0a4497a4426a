package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** A named condition on an assignment. */
@Description("A named condition on an assignment")
public enum RuleName {
    /** the fixture will be played. */
    @Description("The fixture will be played")
    FIXTURE_SCHEDULED,
    /** the start of the fixture is fixed. */
    @Description("The start of the fixture is fixed")
    TIME_FIXED,
    /** the league's crews have the role. */
    @Description("The league's crews have the role")
    ROLE_ASKED_FOR,
    /** one person holds one role of a crew. */
    @Description("One person holds one role of a crew")
    ONE_ROLE_PER_CREW,
    /** the referee is active. */
    @Description("The referee is active")
    REFEREE_ACTIVE,
    /** the licence is high enough for the role and valid on the day. */
    @Description("The licence is high enough for the role and valid on the day")
    LICENCE,
    /** the referee declared to be free. */
    @Description("The referee declared to be free")
    AVAILABLE,
    /** what they said is said of the time and place that the match has now. */
    @Description("What they said is said of the time and place that the match has now")
    ANSWER_CURRENT,
    /** the referee declared no absence at that time. */
    @Description("The referee declared no absence at that time")
    NOT_ABSENT,
    /** no other match of the referee at the same time. */
    @Description("No other match of the referee at the same time")
    NO_OVERLAP,
    /** enough time to get from one venue to the next. */
    @Description("Enough time to get from one venue to the next")
    ENOUGH_TIME_BETWEEN,
    /** no team of the referee's own club plays. */
    @Description("No team of the referee's own club plays")
    NOT_OWN_CLUB,
    /** nobody is in a crew with somebody they would rather not whistle with. */
    @Description("Nobody is in a crew with somebody they would rather not whistle with")
    UNWISHED_PARTNER,
    /** not more matches a day than the limit. */
    @Description("Not more matches a day than the limit")
    CAP_PER_DAY,
    /** not more matches a season than the limit. */
    @Description("Not more matches a season than the limit")
    CAP_PER_SEASON
}
