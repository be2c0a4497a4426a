package org.refstand.assignment;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeRef;

/** One role of a crew. */
@Description("One role of a crew")
public record SlotView(
        @Description("The role") CrewRole role,
        @Description("Code of the least licence class; null: anybody may") String minimumLicence,
        @Description("Whether the match may not start without") boolean required,
        @Description("Who is committed; null: open") RefereeRef referee,
        @Description("What they said") AssignmentAnswer answer,
        @Description("When; null: not yet") Instant answeredAt,
        @Description("A later change of the fixture broke the assignment") boolean actionNeeded,
        @Description("Whether a change is staged; for assigners only") boolean staged,
        @Description("Who is staged; null with staged true: nobody") RefereeRef stagedReferee,
        @Description("Who staged it") String stagedBy,
        @Description("When; null: nothing is") Instant stagedAt,
        @Description("Why, in the words of who staged it; for assigners only. Null: not said") String stagedReason,
        @Description("Why the role is committed as it is; for assigners only. Null: not said") String reason) {}
