package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/**
 * What the desk knows of the things a schedule names, read before anything is compared.
 *
 * @param fixtures all of the leagues the file is about
 * @param formerNames the latest first
 * @param elsewhere when the file's halls are taken by matches of other leagues
 */
record Known(
        List<Club> clubs,
        List<Venue> venues,
        List<League> leagues,
        List<Team> teams,
        List<Fixture> fixtures,
        List<Occupied> elsewhere,
        List<FormerName> formerNames) {

    record Club(ClubId id, String name) {}

    record Venue(
            VenueId id,
            String name,
            String street,
            String zip,
            String city,
            String telephone,
            int courts,
            boolean active) {}

    record League(LeagueId id, String name, String season, int matchMinutes, boolean active) {}

    record Team(TeamId id, LeagueId leagueId, ClubId clubId, String name, boolean active) {}

    /** What one of them, the others being null, was called before the desk gave it another name. */
    record FormerName(
            ClubId club,
            VenueId venue,
            LeagueId league,
            TeamId team,
            String name,
            String zip,
            String city,
            String season) {}

    /** A hall is taken by one match; times are in the association's zone. */
    record Occupied(VenueId venueId, LocalDate date, LocalTime from, int minutes) {}

    /**
     * @param fixedTime start in the association's zone; null while not fixed
     * @param minutes how long it keeps teams and court; 0 while not fixed
     * @param crewTeamId null where the association assigns
     */
    record Fixture(
            FixtureId id,
            LeagueId leagueId,
            String number,
            String round,
            LocalDate date,
            LocalTime fixedTime,
            int minutes,
            TeamId homeTeamId,
            TeamId awayTeamId,
            VenueId venueId,
            TeamId crewTeamId,
            FixtureStatus status,
            boolean imported) {

        /** Whether it keeps its teams and its court from something else. */
        boolean isTakingPlace() {
            return status == FixtureStatus.SCHEDULED || status == FixtureStatus.PLAYED;
        }
    }

    /**
     * Who is concerned by a change of a fixture.
     *
     * @param assignments committed ones
     * @param availabilities how many declared to be free
     */
    record People(List<TouchedAssignment> assignments, int availabilities) {
        static final People NOBODY = new People(List.of(), 0);

        static People of(Map<FixtureId, People> all, FixtureId fixture) {
            return Optional.ofNullable(all.get(fixture)).orElse(NOBODY);
        }
    }
}
