package org.refstand.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.kernel.Database;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;

/** Reads what the desk knows, in a handful of statements however large the file is. */
@ApplicationScoped
class KnownReader {
    @Inject
    Jdbi jdbi;

    @Inject
    Zone zone;

    /** What the desk knows of the things these matches name. */
    Known read(Collection<ScheduledMatch> matches) {
        return jdbi.withHandle(handle -> {
            List<Known.League> leagues = leagues(handle);
            List<Known.FormerName> formerNames = formerNames(handle);
            UUID[] concerned = concerned(leagues, formerNames, matches);
            return new Known(
                    clubs(handle),
                    venues(handle),
                    leagues,
                    teams(handle),
                    fixtures(handle, concerned),
                    elsewhere(handle, concerned, matches),
                    formerNames);
        });
    }

    /** The leagues the file is about, also those it calls by a name they had. */
    private static UUID[] concerned(
            List<Known.League> leagues, List<Known.FormerName> formerNames, Collection<ScheduledMatch> matches) {
        Set<String> said = matches.stream()
                .map(match -> league(match.league(), match.season()))
                .collect(Collectors.toSet());
        Stream<LeagueId> now = leagues.stream()
                .filter(league -> said.contains(league(league.name(), league.season())))
                .map(Known.League::id);
        Stream<LeagueId> formerly = formerNames.stream()
                .filter(former -> former.league() != null && said.contains(league(former.name(), former.season())))
                .map(Known.FormerName::league);
        return Stream.concat(now, formerly).map(LeagueId::value).distinct().toArray(UUID[]::new);
    }

    private static String league(String name, String season) {
        return Cell.key(name) + '\n' + season;
    }

    private static List<Known.FormerName> formerNames(Handle handle) {
        return handle.createQuery(
                        """
                        select club_id, venue_id, league_id, team_id, name, zip, city, season from former_name
                         order by until desc""")
                .map((row, context) -> new Known.FormerName(
                        Database.id(uuid(row, 1), ClubId::new),
                        Database.id(uuid(row, 2), VenueId::new),
                        Database.id(uuid(row, 3), LeagueId::new),
                        Database.id(uuid(row, 4), TeamId::new),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }

    private static List<Known.Club> clubs(Handle handle) {
        return handle.createQuery("select id, name from club order by active desc, id")
                .map((row, context) -> new Known.Club(new ClubId(uuid(row, 1)), row.getString(2)))
                .list();
    }

    private static List<Known.Venue> venues(Handle handle) {
        return handle.createQuery(
                        """
                        select id, name, street, zip, city, telephone, courts, active from venue
                         order by active desc, id""")
                .map((row, context) -> new Known.Venue(
                        new VenueId(uuid(row, 1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getBoolean(8)))
                .list();
    }

    private static List<Known.League> leagues(Handle handle) {
        return handle.createQuery("select id, name, season, match_minutes, active from league order by id")
                .map((row, context) -> new Known.League(
                        new LeagueId(uuid(row, 1)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getBoolean(5)))
                .list();
    }

    private static List<Known.Team> teams(Handle handle) {
        return handle.createQuery("select id, league_id, club_id, name, active from team order by id")
                .map((row, context) -> new Known.Team(
                        new TeamId(uuid(row, 1)),
                        new LeagueId(uuid(row, 2)),
                        new ClubId(uuid(row, 3)),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    private List<Known.Fixture> fixtures(Handle handle, UUID[] leagues) {
        return handle.createQuery(
                        """
                        select id, league_id, number, round, match_date, starts_at, home_team_id, away_team_id,
                               venue_id, crew_team_id, status, imported,
                               coalesce(extract(epoch from ends_at - starts_at)::int / 60, 0)
                          from fixture where league_id = any(:leagues)
                         order by match_date, starts_at, id""")
                .bind("leagues", leagues)
                .map((row, context) -> new Known.Fixture(
                        new FixtureId(uuid(row, 1)),
                        new LeagueId(uuid(row, 2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        time(row, 6),
                        row.getInt(13),
                        new TeamId(uuid(row, 7)),
                        new TeamId(uuid(row, 8)),
                        new VenueId(uuid(row, 9)),
                        Database.id(uuid(row, 10), TeamId::new),
                        FixtureStatus.valueOf(row.getString(11)),
                        row.getBoolean(12)))
                .list();
    }

    private List<Known.Occupied> elsewhere(Handle handle, UUID[] leagues, Collection<ScheduledMatch> matches) {
        LocalDate first = days(matches).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate last = days(matches).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        return handle.createQuery(
                        """
                        select venue_id, match_date, starts_at, extract(epoch from ends_at - starts_at)::int / 60
                          from fixture
                         where match_date between :first and :last and starts_at is not null
                           and status in ('SCHEDULED', 'PLAYED') and league_id <> all(:leagues)""")
                // a match of the day before may last beyond midnight
                .bind("first", first.minusDays(1))
                .bind("last", last.plusDays(1))
                .bind("leagues", leagues)
                .map((row, context) -> new Known.Occupied(
                        new VenueId(uuid(row, 1)), row.getObject(2, LocalDate.class), time(row, 3), row.getInt(4)))
                .list();
    }

    private static Stream<LocalDate> days(Collection<ScheduledMatch> matches) {
        return matches.stream().map(ScheduledMatch::date);
    }

    /** Who is concerned by changes of these fixtures. */
    Map<FixtureId, Known.People> people(Collection<FixtureId> fixtures) {
        UUID[] ids = fixtures.stream().map(FixtureId::value).toArray(UUID[]::new);
        Map<FixtureId, Known.People> people = new HashMap<>();
        jdbi.useHandle(handle -> {
            Map<FixtureId, List<TouchedAssignment>> assignments = assignments(handle, ids);
            Map<FixtureId, Integer> free = free(handle, ids);
            for (FixtureId id : fixtures) {
                people.put(id, new Known.People(assignments.getOrDefault(id, List.of()), free.getOrDefault(id, 0)));
            }
        });
        return people;
    }

    private static Map<FixtureId, List<TouchedAssignment>> assignments(Handle handle, UUID[] ids) {
        Map<FixtureId, List<TouchedAssignment>> assignments = new HashMap<>();
        handle.createQuery(
                        """
                        select s.fixture_id, s.role, r.id, r.first_name || ' ' || r.last_name
                          from crew_slot s join referee r on r.id = s.referee_id
                         where s.fixture_id = any(:ids)
                         order by s.fixture_id, s.role""")
                .bind("ids", ids)
                .map((row, context) -> assignments
                        .computeIfAbsent(new FixtureId(uuid(row, 1)), id -> new ArrayList<>())
                        .add(new TouchedAssignment(
                                CrewRole.valueOf(row.getString(2)), new RefereeId(uuid(row, 3)), row.getString(4))))
                .list();
        return assignments;
    }

    private static Map<FixtureId, Integer> free(Handle handle, UUID[] ids) {
        Map<FixtureId, Integer> free = new HashMap<>();
        handle.createQuery(
                        """
                        select fixture_id, count(*) from availability
                         where fixture_id = any(:ids) and answer = 'FREE'
                         group by fixture_id""")
                .bind("ids", ids)
                .map((row, context) -> free.put(new FixtureId(uuid(row, 1)), row.getInt(2)))
                .list();
        return free;
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private LocalTime time(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : zone.local(at.toInstant()).toLocalTime();
    }
}
