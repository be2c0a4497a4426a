package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.assignment.Pick;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** What a planning run would have changed in one role. */
@Description("What a planning run would have changed in one role")
public record ProposedChange(
        @Description("The fixture") FixtureView fixture,
        @Description("The role") CrewRole role,
        @Description("Who had it before; null: nobody") RefereeRef before,
        @Description("Who the run found for it; null: nobody") RefereeRef after,
        @Description("What has become of it") ProposedStatus status) {

    /** What it does to the role. */
    public ProposedKind kind() {
        return before == null ? ProposedKind.FILLED : ProposedKind.REPLACED;
    }

    Pick pick() {
        return new Pick(fixture.id(), role, id(before), id(after));
    }

    private static RefereeId id(RefereeRef referee) {
        return referee == null ? null : referee.id();
    }
}
