package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Repository;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Role;

/**
 * Adds many clubs, halls, leagues or teams at once, as a schedule brings them: all of a call or none, with batches of
 * statements instead of one by one. Call it inside the import's own use case, then everything belongs to its transaction.
 *
 * <p>The caller has looked for the names before and asks for the missing ones only, each once, upper and lower case being
 * the same. A name that somebody else added in the same moment violates a unique index, and the whole import is tried
 * again: the second time it finds the name.
 */
@UseCase
public class LeagueIntake {
    @Inject
    ClubRepository clubs;

    @Inject
    VenueRepository venues;

    @Inject
    LeagueRepository leagues;

    @Inject
    TeamRepository teams;

    @Inject
    LeagueCatalog catalog;

    /** @return the ids, in the order of the details */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<ClubId>> clubs(List<ClubDetails> wanted) {
        return added(clubs, wanted, ClubDetails::fields, details -> new Club(Uuid7.next(), details), Club::id);
    }

    /** @return the ids, in the order of the details */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<VenueId>> venues(List<VenueDetails> wanted) {
        return added(venues, wanted, VenueDetails::fields, details -> new Venue(Uuid7.next(), details), Venue::id);
    }

    /** @return the ids, in the order of the details */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<LeagueId>> leagues(List<LeagueDetails> wanted) {
        return added(leagues, wanted, this::checked, details -> new League(Uuid7.next(), details), League::id);
    }

    /** @return the ids, in the order of the details; club and league must exist */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<List<TeamId>> teams(List<TeamDetails> wanted) {
        return added(teams, wanted, TeamDetails::fields, details -> new Team(Uuid7.next(), details), Team::id);
    }

    private Checks checked(LeagueDetails details) {
        Checks checks = details.fields();
        List<LicenceClass> known = catalog.licenceClasses();
        details.roles().forEach(role -> LicenceClass.check(checks, "roles", role.minimumLicence(), known));
        return checks;
    }

    private static <D, A extends Aggregate, I> Outcome<List<I>> added(
            Repository<A> repository,
            List<D> wanted,
            Function<D, Checks> check,
            Function<D, A> make,
            Function<A, I> id) {
        List<Rejection> wrong = wanted.stream()
                .flatMap(details -> check.apply(details).rejections().stream())
                .toList();
        if (!wrong.isEmpty()) {
            return Outcome.rejected(wrong);
        }
        List<I> ids = new ArrayList<>(wanted.size());
        for (D details : wanted) {
            A fresh = make.apply(details);
            repository.add(fresh);
            ids.add(id.apply(fresh));
        }
        repository.flush();
        return Outcome.done(ids);
    }
}
