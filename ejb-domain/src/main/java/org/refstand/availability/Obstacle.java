package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** Why a referee is not asked about a fixture. */
@Description("Why a referee is not asked about a fixture")
public enum Obstacle {
    /** the fixture is postponed, cancelled or played. */
    @Description("The fixture is postponed, cancelled or played")
    NOT_SCHEDULED,
    /** a team of their own club plays. */
    @Description("A team of their own club plays")
    OWN_CLUB,
    /** they declared an absence. */
    @Description("They declared an absence")
    ABSENT,
    /** the fixture has begun. */
    @Description("The fixture has begun")
    BEGUN
}
