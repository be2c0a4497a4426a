package org.refstand.league;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.refstand.kernel.Id;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** What the association plays with: clubs, teams, venues, leagues and licence classes. */
@ReadSide
public class LeagueCatalog {
    @Inject
    Jdbi jdbi;

    /** Clubs by name; search and active may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<ClubView> clubs(String search, Boolean active, PageRequest page) {
        return new Listing<>(LeagueRows.CLUB, LeagueRows.CLUBS, LeagueRows::club)
                .search("c.name || ' ' || c.short_name", search)
                .where("c.active = :active", "active", active)
                .sortedBy("lower(c.name)", "c.id")
                .page(jdbi, page);
    }

    /** Venues by name and city; search and active may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<VenueView> venues(String search, Boolean active, PageRequest page) {
        return new Listing<>(LeagueRows.VENUE, LeagueRows.VENUES, LeagueRows::venue)
                .search("v.name || ' ' || v.zip || ' ' || v.city", search)
                .where("v.active = :active", "active", active)
                .sortedBy("lower(v.name)", "lower(v.city)", "v.id")
                .page(jdbi, page);
    }

    /** Leagues by season, newest first, and name; every condition may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<LeagueView> leagues(String search, String season, Boolean active, PageRequest page) {
        return new Listing<>(LeagueRows.LEAGUE, LeagueRows.LEAGUES, LeagueRows::league)
                .search("l.name", search)
                .where("l.season = :season", "season", season)
                .where("l.active = :active", "active", active)
                .sortedBy("l.season desc", "lower(l.name)", "l.id")
                .page(jdbi, page);
    }

    /** Teams by name; every condition may be null. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<TeamView> teams(String search, ClubId club, LeagueId league, Boolean active, PageRequest page) {
        return new Listing<>(LeagueRows.TEAM, LeagueRows.TEAMS, LeagueRows::team)
                .search("t.name || ' ' || c.name", search)
                .where("t.club_id = :club", "club", club)
                .where("t.league_id = :league", "league", league)
                .where("t.active = :active", "active", active)
                .sortedBy("lower(t.name)", "t.id")
                .page(jdbi, page);
    }

    /** One club. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<ClubView> club(ClubId id) {
        return one(LeagueRows.CLUB, LeagueRows.CLUBS, "c.id", id, LeagueRows::club);
    }

    /** One venue. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<VenueView> venue(VenueId id) {
        return one(LeagueRows.VENUE, LeagueRows.VENUES, "v.id", id, LeagueRows::venue);
    }

    /** One league. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<LeagueView> league(LeagueId id) {
        return one(LeagueRows.LEAGUE, LeagueRows.LEAGUES, "l.id", id, LeagueRows::league);
    }

    /** One team. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<TeamView> team(TeamId id) {
        return one(LeagueRows.TEAM, LeagueRows.TEAMS, "t.id", id, LeagueRows::team);
    }

    /** The licence classes, the lowest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<LicenceClass> licenceClasses() {
        return jdbi.withHandle(handle -> handle.createQuery("select code, rank, name from licence_class order by rank")
                .map(LeagueRows::licence)
                .list());
    }

    private <T> Optional<T> one(String columns, String tables, String key, Id id, RowMapper<T> row) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + columns + " from " + tables + " where " + key + " = :id")
                        .bind("id", id.value())
                        .map(row)
                        .findOne());
    }
}
