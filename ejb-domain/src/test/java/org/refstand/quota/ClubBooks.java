package org.refstand.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.QuotaUnit;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;

/** Arranges for the tests of accounts what clubs owe and give, by SQL and past every rule. */
@ApplicationScoped
public class ClubBooks {
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
    private VenueId hall;

    /** A league with two teams of nobody's club; matches are played in it. */
    void open() {
        league = season.league("Oberliga");
        home = season.team(league, "Home");
        away = season.team(league, "Away");
        hall = season.venue("Hall", 20);
    }

    /** A league that asks so much for each team. */
    LeagueId owing(String name, int perTeam, QuotaUnit unit) {
        LeagueId owing = season.league(name);
        execute(
                "update league set quota_per_team = ?, quota_unit = ? where id = ?",
                perTeam,
                unit.name(),
                owing.value());
        return owing;
    }

    /** A match so many days from today. */
    FixtureId match(int days) {
        return season.match(league, home, away, hall, today().plusDays(days), LocalTime.NOON);
    }

    /** The referee is committed to a match so many days from today. */
    FixtureId committed(RefereeId referee, int days) {
        FixtureId match = match(days);
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

    LocalDate today() {
        return zone.day(clock.instant());
    }

    RefereeId referee(ClubId club, String lastName) {
        return season.referee(club, lastName);
    }

    void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }
}
