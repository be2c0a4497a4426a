package org.refstand.league;

import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;

/** A member club; teams and referees belong to one. */
@Description("A member club; teams and referees belong to one")
public record ClubView(
        @Description("Its id") ClubId id,
        @Description("Raised by every change") long version,
        @Description("Full name") String name,
        @Description("Short name for narrow places") String shortName,
        @Description("False: kept for history only") boolean active) {
    /**
     * Refuses a club that nobody may join.
     *
     * @param chosen empty when there is no such club
     */
    public static void check(Checks checks, String field, Optional<ClubView> chosen) {
        checks.that(chosen.isPresent(), Rejection.of("CLUB_UNKNOWN", field, Names.TEXTS.sentence("club.unknown")));
        chosen.filter(club -> !club.active())
                .ifPresent(club -> checks.that(
                        false,
                        Rejection.of("CLUB_INACTIVE", field, Names.TEXTS.sentence("club.inactive", club.name()))));
    }
}
