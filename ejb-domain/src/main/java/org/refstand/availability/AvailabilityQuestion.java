package org.refstand.availability;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Sentence;

/** A fixture as a referee is asked about it. */
@Description("A fixture as a referee is asked about it")
public record AvailabilityQuestion(
        @Description("The fixture") FixtureView fixture,
        @Description("The answer; null: none yet") Answer answer,
        @Description("When they last said so; null: never") Instant confirmedAt,
        @Description("Given before the match got its present time and place: to be said again") boolean outdated,
        @Description("Why they are not asked; null: they are") Obstacle obstacle,
        @Description("The same in words; null: they are") Sentence obstacleText,
        @Description("From home to the venue as the crow flies, in km; null when not known") Integer distanceKm) {}
