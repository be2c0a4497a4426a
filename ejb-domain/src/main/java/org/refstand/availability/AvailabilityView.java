package org.refstand.availability;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.referee.RefereeId;

/** A referee's answer for a fixture. */
@Description("A referee's answer for a fixture")
public record AvailabilityView(
        @Description("Who answered") RefereeId refereeId,
        @Description("The fixture") FixtureId fixtureId,
        @Description("What they answered") Answer answer,
        @Description("When this answer was first given") Instant declaredAt,
        @Description("When they last said so") Instant confirmedAt,
        @Description("Given before the match got its present time and place: to be said again") boolean outdated) {}
