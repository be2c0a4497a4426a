package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeRef;

/** What a planning run would have changed in one role. */
@Description("What a planning run would have changed in one role")
public record ProposedChange(
        @Description("The fixture") FixtureView fixture,
        @Description("The role") CrewRole role,
        @Description("Who would have had it before; null: nobody") RefereeRef before,
        @Description("Who the run found for it; null: nobody") RefereeRef after,
        @Description("Whether exactly that is staged now; false: taken back, changed or committed since")
                boolean staged) {}
