package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeRef;

/** What somebody would be told by a commit. */
@Description("What somebody would be told by a commit")
public record Tell(
        @Description("Who") RefereeRef referee,
        @Description("What") TellKind kind,
        @Description("Of which match") FixtureView fixture,
        @Description("The role so far; null: none") CrewRole before,
        @Description("The new role; null: none") CrewRole after) {}
