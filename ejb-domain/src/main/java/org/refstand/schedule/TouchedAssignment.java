package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** A committed assignment of a match that an import would change. */
@Description("A committed assignment of a match that an import would change")
public record TouchedAssignment(
        @Description("The role") CrewRole role,
        @Description("Who") RefereeId refereeId,
        @Description("First and last name") String name) {}
