package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What an import may change of a match. */
@Description("What an import may change of a match")
public enum ImportField {
    /** round or match day. */
    ROUND,
    /** the day. */
    DATE,
    /** the start. */
    TIME,
    /** the home team. */
    HOME,
    /** the away team. */
    AWAY,
    /** the hall. */
    VENUE,
    /** the team that provides the crew. */
    CREW_TEAM,
    /** where it stands. */
    STATUS
}
