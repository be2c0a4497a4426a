package org.refstand.referee;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.ClubId;

/** Which referees are wanted; every given condition must hold. */
@Description("Which referees are wanted; every given condition must hold")
public record RefereeFilter(
        @Description("Part of the name") String search,
        @Description("Of this club") ClubId clubId,
        @Description("With this licence class") String licence,
        @Description("Only the active, or only the others") Boolean active) {}
