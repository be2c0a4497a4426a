package org.refstand.referee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import org.refstand.eventlog.EventPeople;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.league.ClubId;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LicenceClass;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Keeps the referees. */
@UseCase
public class RefereeService {
    @Inject
    RefereeRepository referees;

    @Inject
    RefereeQueries queries;

    @Inject
    LeagueCatalog catalog;

    @Inject
    EventPeople people;

    @Inject
    CurrentCaller caller;

    /** Adds a referee. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> create(RefereeDetails details) {
        return checked(details, null).then(() -> referees.create(new Referee(Uuid7.next(), details), this::view));
    }

    /** Changes what is known of a referee. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> change(ChangeReferee command) {
        return checked(command.details(), command.id())
                .then(() -> referees.change(
                        command.id(), command.version(), referee -> referee.change(command.details()), this::view));
    }

    /** A referee changes the own contact, limits and wish; an assigner may for anybody. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<RefereeView> changeOwnContact(ChangeOwnContact command) {
        caller.requireActingFor(command.id().value(), "RefereeService.changeOwnContact");
        return command.fields()
                .then(() -> referees.change(
                        command.id(), command.version(), referee -> referee.change(referee.with(command)), this::view));
    }

    /** Is not assigned any more. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> deactivate(SeenReferee referee) {
        return referees.deactivate(referee.id(), referee.version(), this::view);
    }

    /** May be assigned again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> reactivate(SeenReferee referee) {
        return referees.reactivate(referee.id(), referee.version(), this::view);
    }

    /** Deletes where nothing depends on it, with what the log keeps of the person, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeId> delete(SeenReferee referee) {
        return referees.delete(referee.id(), referee.version()).map(gone -> {
            people.forget(gone.value());
            return gone;
        });
    }

    private RefereeView view(Referee referee) {
        return queries.find(referee.id()).orElseThrow();
    }

    private Checks checked(RefereeDetails details, RefereeId self) {
        Checks checks = details.fields();
        LicenceClass.check(
                checks, "licence", details.licence().isEmpty() ? null : details.licence(), catalog.licenceClasses());
        Optional<ClubId> before =
                Optional.ofNullable(self).flatMap(queries::find).map(RefereeView::clubId);
        // who already belongs there may stay, also when the club has gone out of use meanwhile
        Optional.ofNullable(details.clubId())
                .filter(club -> !before.equals(Optional.of(club)))
                .ifPresent(club -> ClubView.check(checks, "clubId", catalog.club(club)));
        return checks;
    }
}
