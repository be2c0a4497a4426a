package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** What somebody does in a crew. */
@Description("What somebody does in a crew")
public enum CrewRole {
    /** first referee, leads the match from the stand. */
    FIRST,
    /** second referee. */
    SECOND,
    /** line judge. */
    LINE_1,
    /** line judge. */
    LINE_2,
    /** line judge. */
    LINE_3,
    /** line judge. */
    LINE_4,
    /** keeps the score sheet. */
    SCORER,
    /** watches the referees. */
    OBSERVER,
    /** steps in when somebody is missing. */
    STANDBY
}
