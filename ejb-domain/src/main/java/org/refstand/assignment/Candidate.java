package org.refstand.assignment;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.Answer;
import org.refstand.referee.RefereeRef;

/** A referee, as a choice for one role of one fixture. */
@Description("A referee, as a choice for one role of one fixture")
public record Candidate(
        @Description("Who") RefereeRef referee,
        @Description("Whether no rule of severity BLOCK is broken") boolean eligible,
        @Description("Whether they were committed for this role and declined it; no rule forbids to ask again")
                boolean declined,
        @Description("The rules the choice would break") List<Finding> findings,
        @Description("Matches led this season") int led,
        @Description("Matches committed or staged that are still to come this season") int planned,
        @Description("Matches wanted this season") Integer wanted,
        @Description("From home to the venue as the crow flies, in km") Integer distanceKm,
        @Description("Their answer for the fixture; null: none") Answer answer,
        @Description("When they last said so; null: never") Instant confirmedAt,
        @Description("Whether the match got another time or place since") boolean outdated,
        @Description("What choosing them would cost") CandidateCost cost) {}
