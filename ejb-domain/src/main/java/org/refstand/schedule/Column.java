package org.refstand.schedule;

/** What a column of a schedule file says, whatever the file calls it. */
enum Column {
    LEAGUE,
    SEASON,
    NUMBER,
    ROUND,
    DATE_AND_TIME,
    DATE,
    TIME,
    HOME,
    HOME_CLUB,
    AWAY,
    AWAY_CLUB,
    VENUE,
    STREET,
    ZIP,
    CITY,
    PHONE,
    CREW_TEAM,
    CREW_CLUB,
    RESULT
}
