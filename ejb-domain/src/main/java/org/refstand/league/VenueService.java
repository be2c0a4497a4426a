package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Role;

/** Keeps the halls. */
@UseCase
public class VenueService {
    @Inject
    VenueRepository venues;

    @Inject
    LeagueCatalog catalog;

    @Inject
    Names names;

    @Inject
    FormerNames formerNames;

    @Inject
    PlannedMatches matches;

    /** Adds a venue. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> create(VenueDetails details) {
        return checked(details, null).then(() -> venues.create(new Venue(Uuid7.next(), details), this::view));
    }

    /** Changes what is known of a venue. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> change(ChangeVenue command) {
        return checked(command.details(), command.id()).then(() -> {
            formerNames.keep(command.id(), command.details());
            return venues.change(command.id(), command.version(), venue -> venue.change(command.details()), this::view);
        });
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> deactivate(SeenVenue venue) {
        return venues.deactivate(venue.id(), venue.version(), this::view);
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueView> reactivate(SeenVenue venue) {
        return venues.reactivate(venue.id(), venue.version(), this::view);
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<VenueId> delete(SeenVenue venue) {
        return venues.delete(venue.id(), venue.version());
    }

    private VenueView view(Venue venue) {
        return catalog.venue(venue.id()).orElseThrow();
    }

    private Checks checked(VenueDetails details, VenueId self) {
        Checks checks = details.fields();
        names.check(checks, details, self);
        if (self != null && checks.rejections().isEmpty()) {
            matches.againstCourts(self, details.courts()).forEach(broken -> checks.that(false, broken));
        }
        return checks;
    }
}
