package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** What somebody does in a crew. */
@Description("What somebody does in a crew")
public enum CrewRole {
    /** first referee, leads the match from the stand. */
    @Description("First referee, leads the match from the stand")
    FIRST,
    /** second referee. */
    @Description("Second referee")
    SECOND,
    /** line judge. */
    @Description("Line judge")
    LINE_1,
    /** line judge. */
    @Description("Line judge")
    LINE_2,
    /** line judge. */
    @Description("Line judge")
    LINE_3,
    /** line judge. */
    @Description("Line judge")
    LINE_4,
    /** keeps the score sheet. */
    @Description("Keeps the score sheet")
    SCORER,
    /** watches the referees. */
    @Description("Watches the referees")
    OBSERVER,
    /** steps in when somebody is missing. */
    @Description("Steps in when somebody is missing")
    STANDBY
}
