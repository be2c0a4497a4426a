package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** A choice for one role, made with the plan of a certain moment in view. */
@Description("A choice for one role, made with the plan of a certain moment in view")
public record Pick(
        @Description("The fixture") FixtureId fixtureId,
        @Description("The role") CrewRole role,
        @Description("Who would have the role when the choice was made; null: nobody") RefereeId before,
        @Description("Who shall have it; null: nobody") RefereeId after) {}
