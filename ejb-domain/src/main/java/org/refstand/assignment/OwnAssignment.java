package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;

/** A match that a referee leads. */
@Description("A match that a referee leads")
public record OwnAssignment(
        @Description("The fixture") FixtureView fixture,
        @Description("Their role") CrewRole role,
        @Description("What they said") AssignmentAnswer answer,
        @Description("The other members of the crew") List<CrewMember> crew,
        @Description("From home to the venue as the crow flies, in km") Integer distanceKm) {}
