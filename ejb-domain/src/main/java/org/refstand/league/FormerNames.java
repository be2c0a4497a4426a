package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Remembers what was called otherwise before: the schedules of another software go on calling it so. */
@ApplicationScoped
class FormerNames {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** To be called before a club is changed. */
    void keep(ClubId id, ClubDetails now) {
        keep(
                """
                insert into former_name (club_id, name, until)
                select id, name, :until from club where id = :id and lower(name) <> lower(:name)""",
                Map.of("id", id.value(), "name", now.name()));
    }

    /** To be called before a hall is changed. */
    void keep(VenueId id, VenueDetails now) {
        keep(
                """
                insert into former_name (venue_id, name, zip, city, until)
                select id, name, zip, city, :until from venue
                 where id = :id and (lower(name), zip, lower(city)) <> (lower(:name), :zip, lower(:city))""",
                Map.of("id", id.value(), "name", now.name(), "zip", now.zip(), "city", now.city()));
    }

    /** To be called before a league is changed. */
    void keep(LeagueId id, LeagueDetails now) {
        keep(
                """
                insert into former_name (league_id, name, season, until)
                select id, name, season, :until from league
                 where id = :id and (lower(name), season) <> (lower(:name), :season)""",
                Map.of("id", id.value(), "name", now.name(), "season", now.season()));
    }

    /** To be called before a team is changed. */
    void keep(TeamId id, TeamDetails now) {
        keep(
                """
                insert into former_name (team_id, name, until)
                select id, name, :until from team where id = :id and lower(name) <> lower(:name)""",
                Map.of("id", id.value(), "name", now.name()));
    }

    private void keep(String insert, Map<String, ?> values) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbi.useHandle(handle -> handle.createUpdate(
                        insert + "\n"
                                + """
                         on conflict (club_id, venue_id, league_id, team_id, name, zip, city, season)
                         do update set until = excluded.until""")
                .bindMap(values)
                .bind("until", now)
                .execute());
    }
}
