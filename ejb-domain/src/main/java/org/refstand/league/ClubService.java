package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the member clubs. */
@UseCase
public class ClubService {
    /** Adds a club. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> create(ClubDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Changes what is known of a club. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> change(ChangeClub command) {
        throw new UnsupportedOperationException();
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> deactivate(SeenClub club) {
        throw new UnsupportedOperationException();
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> reactivate(SeenClub club) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubId> delete(SeenClub club) {
        throw new UnsupportedOperationException();
    }
}
