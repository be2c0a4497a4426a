package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** Who finds the crew of a league's matches. */
@Description("Who finds the crew of a league's matches")
public enum AssignedBy {
    /** the association's assigner. */
    @Description("The association's assigner")
    CENTRAL,
    /** a team provides the crew. */
    @Description("A team provides the crew")
    CLUB
}
