package org.refstand.referee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.refstand.eventlog.EventHistory;
import org.refstand.kernel.ReadSide;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueHistory;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Referees as they were at a moment of the past, by what the log says. */
@ReadSide
public class RefereeHistory {
    @Inject
    EventHistory history;

    @Inject
    RefereeFold fold;

    @Inject
    LeagueHistory leagues;

    @Inject
    CurrentCaller caller;

    /**
     * One referee; a referee sees only the own data. Empty when there was none then.
     *
     * @throws org.refstand.security.Forbidden when a referee asks for another, known or not
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<RefereeView> find(RefereeId id, Instant at) {
        if (!caller.get().is(Role.ADMIN)) {
            caller.requireActingFor(id.value(), "RefereeHistory.find");
        }
        return history.asOf(fold, id, at).map(then -> view(then, clubs(List.of(then), at)));
    }

    /** Names, as crews show them; those that were not there then are left out. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Map<RefereeId, RefereeRef> refs(Collection<RefereeId> ids, Instant at) {
        Collection<RefereeState> then = history.asOf(fold, ids, at).values();
        Map<UUID, String> clubs = clubs(then, at);
        Map<RefereeId, RefereeRef> refs = new HashMap<>();
        for (RefereeState referee : then) {
            RefereeDetails is = referee.details();
            String club = is.clubId() == null ? null : clubs.get(is.clubId().value());
            refs.put(
                    referee.id(),
                    new RefereeRef(referee.id(), is.firstName() + " " + is.lastName(), is.licence(), club));
        }
        return refs;
    }

    private Map<UUID, String> clubs(Collection<RefereeState> referees, Instant at) {
        List<ClubId> theirs = referees.stream()
                .map(referee -> referee.details().clubId())
                .filter(Objects::nonNull)
                .toList();
        return leagues.clubNames(theirs, at);
    }

    private static RefereeView view(RefereeState then, Map<UUID, String> clubs) {
        RefereeDetails is = then.details();
        return new RefereeView(
                then.id(),
                then.version(),
                is.firstName(),
                is.lastName(),
                is.clubId(),
                is.clubId() == null ? "" : clubs.getOrDefault(is.clubId().value(), ""),
                is.licence(),
                is.licenceValidUntil(),
                is.email(),
                is.telephone(),
                is.homeZip(),
                is.homeCity(),
                is.homeLatitude(),
                is.homeLongitude(),
                is.maxPerDay(),
                is.maxPerSeason(),
                is.wantedPerSeason(),
                then.active(),
                then.erased());
    }
}
