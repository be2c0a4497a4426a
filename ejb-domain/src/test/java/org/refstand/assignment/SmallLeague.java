package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Uuid7;
import org.refstand.kernel.Zone;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/** Arranges rows for the tests of plans: one league asking for two referees of licence C, matches in two weeks. */
@ApplicationScoped
public class SmallLeague {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Zone zone;

    @Inject
    private Clock clock;

    private UUID league;
    private UUID near;
    private UUID far;
    private int matches;

    /** Makes the league and its two halls, an hour and a half apart. */
    public void found() {
        matches = 0;
        another("Oberliga");
        near = venue("Sporthalle Ost", "Münster", 51.96, 7.63);
        far = venue("Sporthalle Mitte", "Kassel", 51.31, 9.49);
    }

    /** Makes a league like that; the matches made from now on are its own. */
    public LeagueId another(String name) {
        league = Uuid7.next();
        execute(
                "insert into league (id, version, name, season, assigned_by) values (?, 1, ?, '2026/27', 'CENTRAL')",
                league,
                name);
        execute("insert into league_role (league_id, role, minimum_licence) values (?, 'FIRST', 'C')", league);
        execute("insert into league_role (league_id, role, minimum_licence) values (?, 'SECOND', 'C')", league);
        return new LeagueId(league);
    }

    /** @return the Saturday two weeks from now */
    public LocalDate saturday() {
        return zone.day(clock.instant()).plusWeeks(2).with(DayOfWeek.SATURDAY);
    }

    /** A match of two new teams in the near hall, that Saturday. */
    public FixtureId match(int hour, int minute) {
        return match(saturday(), LocalTime.of(hour, minute), near);
    }

    /** The same a day later. */
    public FixtureId matchOnSunday(int hour, int minute) {
        return match(saturday().plusDays(1), LocalTime.of(hour, minute), near);
    }

    /** The same in the far hall. */
    public FixtureId matchFarAway(int hour, int minute) {
        return match(saturday(), LocalTime.of(hour, minute), far);
    }

    /** A match of two new teams. */
    public FixtureId match(LocalDate day, LocalTime time, UUID venue) {
        UUID id = Uuid7.next();
        int number = ++matches;
        Instant start = day.atTime(time).atZone(zone.id()).toInstant();
        execute(
                """
                insert into fixture (id, version, league_id, number, home_team_id, away_team_id, venue_id, match_date,
                                     starts_at, ends_at, status)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'SCHEDULED')""",
                id,
                league,
                "" + number,
                team("SV Heim " + number),
                team("TV Gast " + number),
                // a hall for each: this is about referees, not about courts
                venue == near ? venue("Sporthalle Ost " + number, "Münster", 51.96, 7.63) : venue,
                day,
                start.atOffset(ZoneOffset.UTC),
                start.plusSeconds(7200).atOffset(ZoneOffset.UTC));
        return new FixtureId(id);
    }

    /** The match has another time, and no event tells of it. */
    public void moveSilently(FixtureId fixture, LocalTime time) {
        Instant start = saturday().atTime(time).atZone(zone.id()).toInstant();
        execute(
                "update fixture set starts_at = ?, ends_at = ? where id = ?",
                start.atOffset(ZoneOffset.UTC),
                start.plusSeconds(7200).atOffset(ZoneOffset.UTC),
                fixture.value());
    }

    /** As if it were some days after the match, of which no event tells. */
    public void letDaysPass(FixtureId fixture) {
        execute("update fixture set match_date = current_date - 3 where id = ?", fixture.value());
    }

    /** A referee with licence B of no club. */
    public RefereeId referee(String lastName) {
        UUID id = Uuid7.next();
        execute(
                "insert into referee (id, version, first_name, last_name, licence, email, telephone)"
                        + " values (?, 1, 'Kim', ?, 'B', ?, '0123')",
                id,
                lastName,
                lastName.toLowerCase(Locale.ROOT) + "@example.org");
        return new RefereeId(id);
    }

    /** The referee declared to be free for the match. */
    public void free(RefereeId referee, FixtureId... fixtures) {
        for (FixtureId fixture : fixtures) {
            execute(
                    "insert into availability values (?, ?, 'FREE', now(), now()) on conflict do nothing",
                    referee.value(),
                    fixture.value());
        }
    }

    /** The referee said so once more, just now. */
    public void stillFree(RefereeId referee, FixtureId fixture) {
        execute(
                "update availability set confirmed_at = now() where referee_id = ? and fixture_id = ?",
                referee.value(),
                fixture.value());
    }

    /** The referee says not to be free for the match after all. */
    public void notFree(RefereeId referee, FixtureId fixture) {
        execute(
                "update availability set answer = 'NOT_FREE' where referee_id = ? and fixture_id = ?",
                referee.value(),
                fixture.value());
    }

    /** The referee leads so many matches a day at most. */
    public void atMostADay(RefereeId referee, int matches) {
        execute("update referee set max_per_day = ? where id = ?", matches, referee.value());
    }

    /** The referee would like so many matches in the season. */
    public void wants(RefereeId referee, int matches) {
        execute("update referee set wanted_per_season = ? where id = ?", matches, referee.value());
    }

    /** A locked period around that Saturday. */
    public PeriodId period() {
        UUID id = Uuid7.next();
        execute(
                "insert into period (id, version, name, first_day, last_day, deadline, status)"
                        + " values (?, 1, 'Period', ?, ?, now(), 'LOCKED')",
                id,
                saturday().minusDays(7),
                saturday().plusDays(7));
        return new PeriodId(id);
    }

    /** The same, open for answers for another week. */
    public void openPeriod() {
        PeriodId id = period();
        execute("update period set status = 'OPEN', deadline = now() + interval '7 days' where id = ?", id.value());
    }

    /** An account with the role ASSIGNER. */
    public UUID assignerAccount(String login) {
        UUID id = Uuid7.next();
        execute(
                "insert into account (id, version, login, display_name, password_hash) values (?, 1, ?, ?, 'none')",
                id,
                login,
                login);
        execute("insert into account_role values (?, 'ASSIGNER')", id);
        return id;
    }

    /** @return who is committed in the table; null for nobody */
    public UUID committed(FixtureId fixture, CrewRole role) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select referee_id from crew_slot where fixture_id = :id and role = :role")
                        .bind("id", fixture)
                        .bind("role", role.name())
                        .mapTo(UUID.class)
                        .findOne()
                        .orElse(null));
    }

    /** @return the only column of whatever the query finds */
    public List<String> strings(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Whoever is committed for the role declined it. */
    public void declined(FixtureId fixture, CrewRole role) {
        execute(
                "update crew_slot set answer = 'DECLINED', answered_at = now() where fixture_id = ? and role = ?",
                fixture.value(),
                role.name());
    }

    /** The match's home team, which needs nobody from the association then. */
    public void teamProvidesTheCrew(FixtureId fixture) {
        execute("update fixture set crew_team_id = home_team_id where id = ?", fixture.value());
    }

    private UUID team(String name) {
        UUID club = Uuid7.next();
        UUID team = Uuid7.next();
        execute("insert into club (id, version, name, short_name) values (?, 1, ?, ?)", club, name, name);
        execute(
                "insert into team (id, version, club_id, league_id, name) values (?, 1, ?, ?, ?)",
                team,
                club,
                league,
                name);
        return team;
    }

    private UUID venue(String name, String city, double latitude, double longitude) {
        UUID id = Uuid7.next();
        execute(
                "insert into venue (id, version, name, street, zip, city, latitude, longitude, courts)"
                        + " values (?, 1, ?, 'Hallenweg 3', '48145', ?, ?, ?, 9)",
                id,
                name,
                city,
                latitude,
                longitude);
        return id;
    }

    private void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }
}
