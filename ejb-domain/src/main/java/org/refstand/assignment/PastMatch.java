package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;

/** A match of a plan of the past, and what it is now. */
@Description("A match of a plan of the past, and what it is now")
public record PastMatch(
        @Description("The match as it was") FixtureView fixture,
        @Description("Its crew as it was") CrewView crew,
        @Description("The match as it is now; null: it is gone") FixtureView fixtureNow,
        @Description("Its crew as it is now; null: the match is gone") CrewView crewNow) {}
