package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Role;

/** Keeps the member clubs. */
@UseCase
public class ClubService {
    @Inject
    ClubRepository clubs;

    @Inject
    LeagueCatalog catalog;

    @Inject
    Names names;

    @Inject
    FormerNames formerNames;

    /** Adds a club. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> create(ClubDetails details) {
        return checked(details, null).then(() -> clubs.create(new Club(Uuid7.next(), details), this::view));
    }

    /** Changes what is known of a club. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> change(ChangeClub command) {
        return checked(command.details(), command.id()).then(() -> {
            formerNames.keep(command.id(), command.details());
            return clubs.change(command.id(), command.version(), club -> club.change(command.details()), this::view);
        });
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> deactivate(SeenClub club) {
        return clubs.deactivate(club.id(), club.version(), this::view);
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubView> reactivate(SeenClub club) {
        return clubs.reactivate(club.id(), club.version(), this::view);
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<ClubId> delete(SeenClub club) {
        return clubs.delete(club.id(), club.version());
    }

    private ClubView view(Club club) {
        return catalog.club(club.id()).orElseThrow();
    }

    private Checks checked(ClubDetails details, ClubId self) {
        Checks checks = details.fields();
        names.check(checks, details, self);
        return checks;
    }
}
