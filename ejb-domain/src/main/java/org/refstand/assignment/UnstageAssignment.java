package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;

/** Take a staged change back. */
@Description("Take a staged change back")
public record UnstageAssignment(
        @Description("The fixture") FixtureId fixtureId,
        @Description("The crew's version the caller saw") long crewVersion,
        @Description("The role") CrewRole role) {}
