package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.refstand.eventlog.EventHistory;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** What the association played with at a moment of the past, by what the log says; for what other features show of then. */
@ReadSide
public class LeagueHistory {
    @Inject
    EventHistory history;

    @Inject
    ClubFold clubs;

    @Inject
    TeamFold teams;

    @Inject
    VenueFold venues;

    @Inject
    LeagueFold leagues;

    /** @return by id; those that were not there then are left out */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Map<UUID, LeagueState> leagues(Collection<LeagueId> ids, Instant at) {
        return history.asOf(leagues, ids, at);
    }

    /** @return names by id; those that were not there then are left out */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Map<UUID, String> clubNames(Collection<ClubId> ids, Instant at) {
        Map<UUID, String> names = new HashMap<>();
        history.asOf(clubs, ids, at)
                .forEach((id, club) -> names.put(id, club.details().name()));
        return names;
    }

    /** @return by id, as other objects name them; those that were not there then are left out */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Map<UUID, TeamRef> teams(Collection<TeamId> ids, Instant at) {
        Map<UUID, TeamState> then = history.asOf(teams, ids, at);
        List<ClubId> theirs =
                then.values().stream().map(team -> team.details().clubId()).toList();
        Map<UUID, String> names = clubNames(theirs, at);
        Map<UUID, TeamRef> refs = new HashMap<>();
        then.forEach((id, team) -> {
            ClubId club = team.details().clubId();
            refs.put(id, new TeamRef(team.id(), team.details().name(), club, names.get(club.value())));
        });
        return refs;
    }

    /** @return by id; those that were not there then are left out */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Map<UUID, VenueView> venues(Collection<VenueId> ids, Instant at) {
        Map<UUID, VenueView> views = new HashMap<>();
        history.asOf(venues, ids, at).forEach((id, venue) -> views.put(id, view(venue)));
        return views;
    }

    private static VenueView view(VenueState venue) {
        VenueDetails is = venue.details();
        return new VenueView(
                venue.id(),
                venue.version(),
                is.name(),
                is.street(),
                is.zip(),
                is.city(),
                is.telephone(),
                is.email(),
                is.latitude(),
                is.longitude(),
                is.courts(),
                venue.active());
    }
}
