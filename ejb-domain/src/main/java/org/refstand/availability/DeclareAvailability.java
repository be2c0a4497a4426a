package org.refstand.availability;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.referee.RefereeId;

/** Answer for certain fixtures. */
@Description("Answer for certain fixtures")
public record DeclareAvailability(
        @Description("Who answers") RefereeId refereeId,
        @Description("The fixtures, at least one") List<FixtureId> fixtureIds,
        @Description("The answer for each") Answer answer) {}
