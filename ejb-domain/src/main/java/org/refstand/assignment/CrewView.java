package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;

/** The officials of one fixture. */
@Description("The officials of one fixture")
public record CrewView(
        @Description("The fixture") FixtureId fixtureId,
        @Description("Raised by every change; 0: nothing was ever staged") long version,
        @Description("Its roles in their order") List<SlotView> slots) {}
