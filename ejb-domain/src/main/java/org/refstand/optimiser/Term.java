package org.refstand.optimiser;

import org.eclipse.microprofile.graphql.Description;

/** What makes a plan better or worse; the sentence above each says what it counts. */
@Description("What makes a plan better or worse")
public enum Term {
    /** A match has nobody to lead it. */
    @Description("A match has nobody to lead it")
    OPEN_FIRST,
    /** A match may not start without this other role, and nobody has it. */
    @Description("A match may not start without this other role, and nobody has it")
    OPEN_REQUIRED,
    /** A role that the match can do without is open. */
    @Description("A role that the match can do without is open")
    OPEN_OPTIONAL,
    /** A referee has more or fewer matches than wanted. */
    @Description("A referee has more or fewer matches than wanted")
    WANTED,
    /** A referee has more or fewer matches than the fair share. */
    @Description("A referee has more or fewer matches than the fair share")
    SPREAD,
    /** A club's referees have fewer matches than the club owes. */
    @Description("A club's referees have fewer matches than the club owes")
    CLUB_QUOTA,
    /** A high licence whistles where a lower one would do. */
    @Description("A high licence whistles where a lower one would do")
    LICENCE_WASTED,
    /** A licence is lower than the role should have. */
    @Description("A licence is lower than the role should have")
    LICENCE_MISSING,
    /** The ways of each referee and day: home, venues in order, home. */
    @Description("The ways of each referee and day: home, venues in order, home")
    TRAVEL,
    /** Two matches after each other in one hall are one way for two; welcome, so it counts below 0. */
    @Description("Two matches after each other in one hall are one way for two; welcome, so it counts below 0")
    DOUBLE_DUTY,
    /** A referee has the same team more often than usual. */
    @Description("A referee has the same team more often than usual")
    SAME_TEAM,
    /** A referee has the same team in its next match again. */
    @Description("A referee has the same team in its next match again")
    TWICE_RUNNING,
    /** Two in one crew wish to whistle together, or had better not. */
    @Description("Two in one crew wish to whistle together, or had better not")
    PARTNERS,
    /** A crew has less experience than its match needs. */
    @Description("A crew has less experience than its match needs")
    CREW_STRENGTH,
    /** A referee has a match of a team they should not have. */
    @Description("A referee has a match of a team they should not have")
    AVOIDED_TEAM,
    /** A role goes to somebody else than in the last committed plan, or to nobody. */
    @Description("A role goes to somebody else than in the last committed plan, or to nobody")
    STABILITY,
    /** Rules that only warn: of a referee in a role, or of too many matches in the season. */
    @Description("Rules that only warn: of a referee in a role, or of too many matches in the season")
    WARNINGS
}
