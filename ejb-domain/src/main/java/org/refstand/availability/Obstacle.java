package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** Why a referee is not asked about a fixture. */
@Description("Why a referee is not asked about a fixture")
public enum Obstacle {
    /** the fixture is postponed, cancelled or played. */
    NOT_SCHEDULED,
    /** a team of their own club plays. */
    OWN_CLUB,
    /** they declared an absence. */
    ABSENT
}
