package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeRef;

/** A staged change beside what is committed. */
@Description("A staged change beside what is committed")
public record PlanChange(
        @Description("The fixture") FixtureView fixture,
        @Description("The role") CrewRole role,
        @Description("Who is committed; null: nobody") RefereeRef before,
        @Description("Who would be; null: nobody") RefereeRef after,
        @Description("Why, in the words of who staged it; null: not said") String reason) {}
