package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureView;

/** A fixture with its crew and what is wrong with it. */
@Description("A fixture with its crew and what is wrong with it")
public record BoardRow(
        @Description("The fixture") FixtureView fixture,
        @Description("Its crew") CrewView crew,
        @Description("What is wrong with what is staged and committed") List<Finding> findings) {}
