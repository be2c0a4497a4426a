package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/** A wish that concerns a candidate and somebody who is planned in the same crew. */
@Description("A wish that concerns a candidate and somebody who is planned in the same crew")
public record CandidatePartner(
        @Description("Who is planned in the same crew") RefereeId refereeId,
        @Description("First and last name") String name,
        @Description("Would like to whistle together, or would rather not") PartnerWish wish,
        @Description("True: the candidate wishes it; false: the other does") boolean own) {}
