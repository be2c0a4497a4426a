package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the halls. */
@UseCase
public class VenueService {
    /** Adds a venue. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> create(VenueDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Changes what is known of a venue. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> change(ChangeVenue command) {
        throw new UnsupportedOperationException();
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> deactivate(SeenVenue venue) {
        throw new UnsupportedOperationException();
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> reactivate(SeenVenue venue) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueId> delete(SeenVenue venue) {
        throw new UnsupportedOperationException();
    }
}
