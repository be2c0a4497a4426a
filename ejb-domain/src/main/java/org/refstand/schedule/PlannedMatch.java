package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
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
    private LocalTime time;

    /**
     * @param known null if the match is new
     * @param crew null where the association assigns
     * @param venue null if neither file nor desk say where
     * @param time null while not fixed
     */
    PlannedMatch(
            ScheduledMatch said,
            Known.Fixture known,
            Wanted<LeagueId, Directory.LeagueNamed> league,
            Wanted<TeamId, Directory.TeamNamed> home,
            Wanted<TeamId, Directory.TeamNamed> away,
            Wanted<TeamId, Directory.TeamNamed> crew,
            Wanted<VenueId, Directory.VenueNamed> venue,
            LocalTime time) {
        this.said = said;
        this.known = known;
        this.league = league;
        this.home = home;
        this.away = away;
        this.crew = crew;
        this.venue = venue;
        this.time = time;
    }

    LocalDate date() {
        return said.date();
    }

    /** Its start in the association's zone; null while not fixed. */
    LocalTime time() {
        return time;
    }

    int minutes() {
        return league.details().minutes();
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

    /** A result makes it played; another day makes a postponed one scheduled. */
    FixtureStatus status() {
        if (said.isPlayed()) {
            return FixtureStatus.PLAYED;
        }
        boolean stays = known != null
                && (known.status() != FixtureStatus.POSTPONED || known.date().equals(said.date()));
        return stays ? known.status() : FixtureStatus.SCHEDULED;
    }
}
