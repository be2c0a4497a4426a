package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.refstand.fixture.FixtureStatus;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/** A match of the file beside what the desk knows of it, and how it shall be; the time may still be taken away. */
final class PlannedMatch {
    final ScheduledMatch said;
    final Known.Fixture known;
    final Wanted<LeagueId, Directory.LeagueNamed> league;
    final Wanted<TeamId, Directory.TeamNamed> home;
    final Wanted<TeamId, Directory.TeamNamed> away;
    final Wanted<TeamId, Directory.TeamNamed> crew;
    final Wanted<VenueId, Directory.VenueNamed> venue;
    private final FixtureStatus status;
    private LocalTime time;

    /**
     * @param known null if the match is new
     * @param crew null where the association assigns
     * @param venue null if neither file nor desk say where
     * @param time null while not fixed
     * @param status what it shall be
     */
    PlannedMatch(
            ScheduledMatch said,
            Known.Fixture known,
            Wanted<LeagueId, Directory.LeagueNamed> league,
            Wanted<TeamId, Directory.TeamNamed> home,
            Wanted<TeamId, Directory.TeamNamed> away,
            Wanted<TeamId, Directory.TeamNamed> crew,
            Wanted<VenueId, Directory.VenueNamed> venue,
            LocalTime time,
            FixtureStatus status) {
        this.said = said;
        this.known = known;
        this.league = league;
        this.home = home;
        this.away = away;
        this.crew = crew;
        this.venue = venue;
        this.time = time;
        this.status = status;
    }

    LocalDate date() {
        return said.date();
    }

    /** Its start in the association's zone; null while not fixed. */
    LocalTime time() {
        return time;
    }

    /** How long it keeps teams and court: a match that begins as before lasts as before. */
    int minutes() {
        boolean asBefore = isSameStart() && known.fixedTime() != null;
        return asBefore ? known.minutes() : league.details().minutes();
    }

    private boolean isSameStart() {
        return known != null && known.date().equals(date()) && Objects.equals(known.fixedTime(), time);
    }

    /** Whether it keeps the same teams and hall at the same time as it does at the desk already. */
    boolean isSettled() {
        return isSameStart()
                && known.homeTeamId().equals(home.id())
                && known.awayTeamId().equals(away.id())
                && venue != null
                && known.venueId().equals(venue.id())
                && known.isTakingPlace();
    }

    /** Whether it keeps its teams and a court from other matches. */
    boolean isBlocking() {
        return time != null && (status == FixtureStatus.SCHEDULED || status == FixtureStatus.PLAYED);
    }

    String round() {
        return said.round().isEmpty() && known != null ? known.round() : said.round();
    }

    /** It is played after another one; when, nobody knows yet. */
    void follows() {
        time = null;
    }

    /** What the desk cancelled stays cancelled, whatever the file says. */
    boolean isLeftAlone() {
        return known != null && known.status() == FixtureStatus.CANCELLED;
    }

    /** What it shall be. */
    FixtureStatus status() {
        return status;
    }
}
