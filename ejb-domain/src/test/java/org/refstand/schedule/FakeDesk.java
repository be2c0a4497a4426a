package org.refstand.schedule;

import java.time.LocalDate;
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

    final List<Known.FormerName> formerNames = new ArrayList<>();

    /** All that the files have may have been played. */
    LocalDate today = LocalDate.of(2099, 1, 1);

    Comparison compare(ScheduleFile file) {
        return new Comparison(
                file,
                new Known(
                        List.copyOf(clubs),
                        List.copyOf(venues),
                        List.copyOf(leagues),
                        List.copyOf(teams),
                        List.copyOf(fixtures),
                        List.of(),
                        List.copyOf(formerNames)),
                today);
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
            leagues.add(new Known.League(league.id(), details.name(), details.season(), details.minutes(), true));
        });
        List<Wanted<ClubId, String>> newClubs = directory.newClubs();
        newClubs.forEach(club -> {
            club.createdAs(new ClubId(Uuid7.next()));
            clubs.add(new Known.Club(club.id(), club.details()));
        });
        directory.halls().fresh().forEach(venue -> {
            venue.createdAs(new VenueId(Uuid7.next()));
            ScheduledVenue details = venue.details().venue();
            Timetable.Need one = new Timetable.Need(1, 0);
            int courts =
                    comparison.timetable().courts().getOrDefault(venue, one).courts();
            venues.add(new Known.Venue(
                    venue.id(),
                    details.name(),
                    details.street(),
                    details.zip(),
                    details.city(),
                    details.phone(),
                    courts,
                    true));
        });
        directory.newTeams().forEach(team -> {
            team.createdAs(new TeamId(Uuid7.next()));
            Directory.TeamNamed details = team.details();
            teams.add(new Known.Team(
                    team.id(), details.league().id(), details.club().id(), details.name(), true));
        });
        comparison.hallChanges().forEach(this::put);
        comparison.matches().stream().filter(comparison::differs).forEach(this::put);
    }

    private void put(HallChange change) {
        venues.replaceAll(venue -> venue.id().equals(change.hall().id())
                ? new Known.Venue(
                        venue.id(),
                        venue.name(),
                        change.street(),
                        venue.zip(),
                        venue.city(),
                        change.telephone(),
                        change.courts(),
                        venue.active())
                : venue);
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

    /** Somebody at the desk calls everything otherwise; the desk remembers the former names. */
    void renameAll() {
        clubs.replaceAll(known -> {
            formerNames.add(new Known.FormerName(known.id(), null, null, null, known.name(), "", "", ""));
            return new Known.Club(known.id(), known.name() + ", renamed");
        });
        venues.replaceAll(known -> {
            formerNames.add(
                    new Known.FormerName(null, known.id(), null, null, known.name(), known.zip(), known.city(), ""));
            return new Known.Venue(
                    known.id(), known.name() + ", renamed", "", "99999", "Elsewhere", "", known.courts(), true);
        });
        leagues.replaceAll(known -> {
            formerNames.add(new Known.FormerName(null, null, known.id(), null, known.name(), "", "", known.season()));
            return new Known.League(known.id(), known.name() + ", renamed", known.season(), known.matchMinutes(), true);
        });
        teams.replaceAll(known -> {
            formerNames.add(new Known.FormerName(null, null, null, known.id(), known.name(), "", "", ""));
            return new Known.Team(known.id(), known.leagueId(), known.clubId(), known.name() + ", renamed", true);
        });
    }

    /** Somebody at the desk changes the fixture with that number. */
    void change(String number, UnaryOperator<Known.Fixture> change) {
        fixtures.replaceAll(fixture -> fixture.number().equals(number) ? change.apply(fixture) : fixture);
    }

    static Known.Fixture with(Known.Fixture fixture, FixtureStatus status, LocalTime time) {
        return with(fixture, status, time, fixture.imported());
    }

    static Known.Fixture with(Known.Fixture fixture, FixtureStatus status, LocalTime time, boolean imported) {
        return with(fixture, status, time, fixture.minutes(), imported);
    }

    static Known.Fixture lasting(Known.Fixture fixture, int minutes) {
        return with(fixture, fixture.status(), fixture.fixedTime(), minutes, fixture.imported());
    }

    private static Known.Fixture with(
            Known.Fixture fixture, FixtureStatus status, LocalTime time, int minutes, boolean imported) {
        return new Known.Fixture(
                fixture.id(),
                fixture.leagueId(),
                fixture.number(),
                fixture.round(),
                fixture.date(),
                time,
                minutes,
                fixture.homeTeamId(),
                fixture.awayTeamId(),
                fixture.venueId(),
                fixture.crewTeamId(),
                status,
                imported);
    }
}
