package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What an import may change of a match or a hall. */
@Description("What an import may change of a match or a hall")
public enum ImportField {
    /** the match number. */
    @Description("The match number")
    NUMBER,
    /** round or match day. */
    @Description("Round or match day")
    ROUND,
    /** the day. */
    @Description("The day")
    DATE,
    /** the start. */
    @Description("The start")
    TIME,
    /** the home team. */
    @Description("The home team")
    HOME,
    /** the away team. */
    @Description("The away team")
    AWAY,
    /** the hall. */
    @Description("The hall")
    VENUE,
    /** the team that provides the crew. */
    @Description("The team that provides the crew")
    CREW_TEAM,
    /** where it stands. */
    @Description("Where it stands")
    STATUS,
    /** the hall's street. */
    @Description("The hall's street")
    STREET,
    /** the hall's telephone. */
    @Description("The hall's telephone")
    TELEPHONE,
    /** how many courts the hall has. */
    @Description("How many courts the hall has")
    COURTS
}
