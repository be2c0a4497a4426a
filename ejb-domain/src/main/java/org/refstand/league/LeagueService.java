package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Role;

/** Keeps the leagues and the roles of their crews. */
@UseCase
public class LeagueService {
    @Inject
    LeagueRepository leagues;

    @Inject
    LeagueCatalog catalog;

    @Inject
    Names names;

    @Inject
    FormerNames formerNames;

    @Inject
    PlannedMatches matches;

    /** Adds a league. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> create(LeagueDetails details) {
        return checked(details, null).then(() -> leagues.create(new League(Uuid7.next(), details), this::view));
    }

    /** Changes what is known of a league. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> change(ChangeLeague command) {
        return checked(command.details(), command.id())
                .then(() -> retimed(command))
                .then(done -> {
                    formerNames.keep(command.id(), command.details());
                    return leagues.change(
                            command.id(), command.version(), league -> league.change(command.details()), this::view);
                });
    }

    /** Keeps it for history only. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> deactivate(SeenLeague league) {
        return leagues.deactivate(league.id(), league.version(), this::view);
    }

    /** Takes it into use again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueView> reactivate(SeenLeague league) {
        return leagues.reactivate(league.id(), league.version(), this::view);
    }

    /** Deletes it where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<LeagueId> delete(SeenLeague league) {
        return leagues.delete(league.id(), league.version());
    }

    /** Row and matches must not disagree on how long a match lasts. */
    private Outcome<LeagueId> retimed(ChangeLeague command) {
        List<Rejection> broken = matches.retime(command.id(), command.details().matchMinutes());
        return broken.isEmpty() ? Outcome.done(command.id()) : Outcome.rejected(broken);
    }

    private LeagueView view(League league) {
        return catalog.league(league.id()).orElseThrow();
    }

    private Checks checked(LeagueDetails details, LeagueId self) {
        Checks checks = details.fields();
        List<LicenceClass> known = catalog.licenceClasses();
        details.roles().forEach(role -> LicenceClass.check(checks, "roles", role.minimumLicence(), known));
        names.check(checks, details, self);
        return checks;
    }
}
