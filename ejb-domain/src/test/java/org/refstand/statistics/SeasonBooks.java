package org.refstand.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.kernel.Zone;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;

/** Arranges for the tests of statistics who has which match, by SQL and past every rule. */
@ApplicationScoped
public class SeasonBooks {
    static final String SEASON = "2098/99";

    @Inject
    Season season;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    private LeagueId league;
    private TeamId home;
    private TeamId away;
    private VenueId north;
    private VenueId south;

    /** A league that asks for a first referee and would like a second, and two halls 111 km north and south of a home. */
    void open() {
        league = season.league("Oberliga");
        execute("insert into league_role (league_id, role, required) values (?, 'FIRST', true)", league.value());
        execute("insert into league_role (league_id, role, required) values (?, 'SECOND', false)", league.value());
        home = season.team(league, "Home");
        away = season.team(league, "Away");
        north = hall("North", 51);
        south = hall("South", 49);
    }

    private VenueId hall(String name, double latitude) {
        VenueId hall = season.venue(name, 20);
        execute("update venue set latitude = ?, longitude = 8 where id = ?", latitude, hall.value());
        return hall;
    }

    /** A referee who lives between the halls; wanted may be null. */
    RefereeId referee(String lastName, Integer wanted) {
        RefereeId referee = season.referee(season.club("Club of " + lastName), lastName);
        execute(
                "update referee set home_latitude = 50, home_longitude = 8, wanted_per_season = ? where id = ?",
                wanted,
                referee.value());
        return referee;
    }

    /** A match in the north so many days from today. */
    FixtureId match(int days) {
        return match(days, north, 12);
    }

    /** The referee is committed as the first to a match in the north, so many days from today. */
    FixtureId committed(RefereeId referee, int days) {
        return committed(referee, match(days));
    }

    /** The referee is committed to a match in the south, in the evening of that day. */
    FixtureId committedInTheSouth(RefereeId referee, int days) {
        return committed(referee, match(days, south, 19));
    }

    private FixtureId match(int days, VenueId hall, int hour) {
        return season.match(league, home, away, hall, today().plusDays(days), LocalTime.of(hour, 0));
    }

    private FixtureId committed(RefereeId referee, FixtureId match) {
        execute("insert into crew (fixture_id, version) values (?, 1)", match.value());
        execute(
                "insert into crew_slot (fixture_id, role, referee_id, committed_at) values (?, 'FIRST', ?, now())",
                match.value(),
                referee.value());
        return match;
    }

    /** The other referee, null for nobody, is staged in place of who is committed there. */
    void staged(FixtureId match, RefereeId other) {
        execute(
                "update crew_slot set staged = true, staged_referee_id = ? where fixture_id = ?",
                other == null ? null : other.value(),
                match.value());
    }

    void declined(FixtureId match) {
        execute("update crew_slot set answer = 'DECLINED' where fixture_id = ?", match.value());
    }

    void status(FixtureId match, String status) {
        execute("update fixture set status = ? where id = ?", status, match.value());
    }

    /** The referee's club owes so many matches for its one team. */
    void owes(RefereeId referee, int matches) {
        execute("update league set quota_per_team = ?, quota_unit = 'MATCHES' where id = ?", matches, league.value());
        execute(
                """
                insert into team (id, version, club_id, league_id, name)
                select gen_random_uuid(), 1, r.club_id, ?, 'Theirs' from referee r where r.id = ?""",
                league.value(),
                referee.value());
    }

    /** A team of its own finds the crew of that match. */
    void teamProvidesTheCrew(FixtureId match) {
        execute("update fixture set crew_team_id = ? where id = ?", home.value(), match.value());
    }

    void clubsFindTheCrews() {
        execute("update league set assigned_by = 'CLUB'");
    }

    LocalDate today() {
        return zone.day(clock.instant());
    }

    void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }
}
