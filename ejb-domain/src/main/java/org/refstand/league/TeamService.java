package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the teams. */
@UseCase
public class TeamService {
    /** Adds a team. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> create(TeamDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Changes what is known of a team. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> change(ChangeTeam command) {
        throw new UnsupportedOperationException();
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> deactivate(SeenTeam team) {
        throw new UnsupportedOperationException();
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamView> reactivate(SeenTeam team) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<TeamId> delete(SeenTeam team) {
        throw new UnsupportedOperationException();
    }
}
