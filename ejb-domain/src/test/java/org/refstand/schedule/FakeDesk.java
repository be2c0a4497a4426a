package org.refstand.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.kernel.Uuid7;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/** A desk in memory that takes schedules over as the real one does. */
final class FakeDesk {
    final List<Known.Club> clubs = new ArrayList<>();
    final List<Known.Venue> venues = new ArrayList<>();
    final List<Known.League> leagues = new ArrayList<>();
    final List<Known.Team> teams = new ArrayList<>();
    final List<Known.Fixture> fixtures = new ArrayList<>();

    Comparison compare(ScheduleFile file) {
        return new Comparison(
                file,
                new Known(
                        List.copyOf(clubs),
                        List.copyOf(venues),
                        List.copyOf(leagues),
                        List.copyOf(teams),
                        List.copyOf(fixtures),
                        List.of()));
    }

    SchedulePreview preview(ScheduleFile file) {
        return new PreviewWriter(compare(file), Map.of()).write();
    }

    /** Takes the file over as a whole. */
    void take(ScheduleFile file) {
        Comparison comparison = compare(file);
        Directory directory = comparison.directory();
        directory.newLeagues().forEach(league -> {
            league.createdAs(new LeagueId(Uuid7.next()));
            Directory.LeagueNamed details = league.details();
            leagues.add(new Known.League(league.id(), details.name(), details.season(), details.minutes()));
        });
        List<Wanted<ClubId, String>> newClubs = directory.newClubs();
        newClubs.forEach(club -> {
            club.createdAs(new ClubId(Uuid7.next()));
            clubs.add(new Known.Club(club.id(), club.details()));
        });
        directory.newVenues().forEach(venue -> {
            venue.createdAs(new VenueId(Uuid7.next()));
            ScheduledVenue details = venue.details().venue();
            int courts = comparison.timetable().courts().getOrDefault(venue, 1);
            venues.add(new Known.Venue(venue.id(), details.name(), details.zip(), details.city(), courts));
        });
        directory.newTeams().forEach(team -> {
            team.createdAs(new TeamId(Uuid7.next()));
            Directory.TeamNamed details = team.details();
            teams.add(new Known.Team(
                    team.id(), details.league().id(), details.club().id(), details.name()));
        });
        comparison.matches().stream().filter(comparison::differs).forEach(this::put);
    }

    private void put(PlannedMatch match) {
        if (match.known != null) {
            fixtures.remove(match.known);
        }
        fixtures.add(new Known.Fixture(
                match.known == null ? new FixtureId(Uuid7.next()) : match.known.id(),
                match.league.id(),
                match.said.number(),
                match.round(),
                match.date(),
                match.time(),
                match.time() == null ? 0 : match.minutes(),
                match.home.id(),
                match.away.id(),
                match.venue.id(),
                match.crew == null ? null : match.crew.id(),
                match.status(),
                true));
    }

    /** Somebody at the desk changes the fixture with that number. */
    void change(String number, UnaryOperator<Known.Fixture> change) {
        fixtures.replaceAll(fixture -> fixture.number().equals(number) ? change.apply(fixture) : fixture);
    }

    static Known.Fixture with(Known.Fixture fixture, FixtureStatus status, LocalTime time) {
        return new Known.Fixture(
                fixture.id(),
                fixture.leagueId(),
                fixture.number(),
                fixture.round(),
                fixture.date(),
                time,
                fixture.minutes(),
                fixture.homeTeamId(),
                fixture.awayTeamId(),
                fixture.venueId(),
                fixture.crewTeamId(),
                status,
                fixture.imported());
    }
}
