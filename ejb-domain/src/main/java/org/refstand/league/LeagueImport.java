package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Adds what an outside schedule names and nobody knew yet, hundreds at once; each call all of them or none. */
@UseCase
public class LeagueImport {
    /** @return the new clubs' ids in the order given */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<ClubId>> addClubs(List<ClubDetails> clubs) {
        throw new UnsupportedOperationException();
    }

    /** @return the new venues' ids in the order given */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<VenueId>> addVenues(List<VenueDetails> venues) {
        throw new UnsupportedOperationException();
    }

    /** @return the new leagues' ids in the order given */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<LeagueId>> addLeagues(List<LeagueDetails> leagues) {
        throw new UnsupportedOperationException();
    }

    /** @return the new teams' ids in the order given */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<TeamId>> addTeams(List<TeamDetails> teams) {
        throw new UnsupportedOperationException();
    }
}
