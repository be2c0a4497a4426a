package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Sentence;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeRef;

/** A rule that an assignment breaks. */
@Description("A rule that an assignment breaks")
public record Finding(
        @Description("The rule") RuleName rule,
        @Description("How strict the association is") Severity severity,
        @Description("The fixture") FixtureId fixtureId,
        @Description("The role") CrewRole role,
        @Description("The referee") RefereeRef referee,
        @Description("What is wrong, with the values") Sentence message,
        @Description("The objects it is about") List<Concerned> concerned) {}
