package org.refstand.assignment;

import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** A referee in a role of a crew. */
record Assignment(FixtureId fixtureId, CrewRole role, RefereeId refereeId) {}
