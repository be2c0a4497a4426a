package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeRef;

/** A member of a crew as the others see them. */
@Description("A member of a crew as the others see them")
public record CrewMember(
        @Description("The role") CrewRole role,
        @Description("Who") RefereeRef referee,
        @Description("E-mail address") String email,
        @Description("Telephone") String telephone) {}
