package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.referee.RefereeId;

/** A referee confirms or declines an own assignment. */
@Description("A referee confirms or declines an own assignment")
public record AnswerAssignment(
        @Description("The fixture") FixtureId fixtureId,
        @Description("Who answers") RefereeId refereeId,
        @Description("CONFIRMED or DECLINED") AssignmentAnswer answer) {}
