package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;

/** A role that nobody would have, were everything staged committed, and why. */
@Description("A role that nobody would have, were everything staged committed, and why")
public record UnfilledRole(
        @Description("The fixture") FixtureView fixture,
        @Description("The role") CrewRole role,
        @Description("Whether the match may not start without") boolean required,
        @Description("Why") UnfilledReason reason,
        @Description("Referees who are eligible, whatever else they have") int eligible,
        @Description("Of these: who have another match at that time or too near") int taken,
        @Description("Of these: who have as many matches as they may") int atLimit,
        @Description("Of these: who must not be in one crew with somebody in this one") int keptApart) {}
