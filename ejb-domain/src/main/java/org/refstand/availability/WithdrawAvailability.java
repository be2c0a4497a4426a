package org.refstand.availability;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.referee.RefereeId;

/** Take answers back. */
@Description("Take answers back")
public record WithdrawAvailability(
        @Description("Who answered") RefereeId refereeId,
        @Description("The fixtures, at least one") List<FixtureId> fixtureIds) {}
