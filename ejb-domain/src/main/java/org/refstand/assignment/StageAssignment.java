package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Checks;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Stage a change of one role. */
@Description("Stage a change of one role")
public record StageAssignment(
        @Description("The fixture") FixtureId fixtureId,
        @Description("The crew's version the caller saw") long crewVersion,
        @Description("The role") CrewRole role,
        @Description("Who shall have it; null: nobody") RefereeId refereeId,
        @Description("Why, for the other assigners; null: what was said of it stays, empty: nothing any more")
                String reason) {
    public StageAssignment {
        reason = reason == null ? null : Checks.tidy(reason);
    }
}
