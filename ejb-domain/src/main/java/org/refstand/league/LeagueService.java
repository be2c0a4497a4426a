package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the leagues and the roles of their crews. */
@UseCase
public class LeagueService {
    /** Adds a league. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> create(LeagueDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Changes what is known of a league. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> change(ChangeLeague command) {
        throw new UnsupportedOperationException();
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> deactivate(SeenLeague league) {
        throw new UnsupportedOperationException();
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> reactivate(SeenLeague league) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueId> delete(SeenLeague league) {
        throw new UnsupportedOperationException();
    }
}
