package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** What the association plays with: clubs, teams, venues, leagues and licence classes. */
@ReadSide
public class LeagueCatalog {
    /** Clubs by name; search and active may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<ClubView> clubs(String search, Boolean active, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Venues by name and city; search and active may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<VenueView> venues(String search, Boolean active, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Leagues by season, newest first, and name; every condition may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<LeagueView> leagues(String search, String season, Boolean active, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Teams by name; every condition may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<TeamView> teams(String search, ClubId club, LeagueId league, Boolean active, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** One club. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<ClubView> club(ClubId id) {
        throw new UnsupportedOperationException();
    }

    /** One venue. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<VenueView> venue(VenueId id) {
        throw new UnsupportedOperationException();
    }

    /** One league. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<LeagueView> league(LeagueId id) {
        throw new UnsupportedOperationException();
    }

    /** One team. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<TeamView> team(TeamId id) {
        throw new UnsupportedOperationException();
    }

    /** The licence classes, the lowest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<LicenceClass> licenceClasses() {
        throw new UnsupportedOperationException();
    }
}
