package org.refstand.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/** A schedule file beside what the desk knows: what would be new, changed, unchanged, missing. Changes nothing. */
final class Comparison {
    private record FixtureKey(LeagueId league, String number) {}

    private final ScheduleFile file;
    private final Known known;
    private final Directory directory;
    private final Map<TeamId, String> teamNames;
    private final Map<VenueId, String> venueNames;
    private final Map<LeagueId, Known.League> leagues;
    private final List<PlannedMatch> matches = new ArrayList<>();
    private final List<LineProblem> problems;
    private final Timetable timetable;

    Comparison(ScheduleFile file, Known known) {
        this.file = file;
        this.known = known;
        this.directory = new Directory(known, file.matches());
        this.problems = new ArrayList<>(file.problems());
        this.teamNames = known.teams().stream().collect(Collectors.toMap(Known.Team::id, Known.Team::name));
        this.venueNames = known.venues().stream().collect(Collectors.toMap(Known.Venue::id, Comparison::label));
        this.leagues = known.leagues().stream().collect(Collectors.toMap(Known.League::id, Function.identity()));
        Map<FixtureKey, Known.Fixture> fixtures = known.fixtures().stream()
                .collect(Collectors.toMap(
                        fixture -> new FixtureKey(fixture.leagueId(), fixture.number()), Function.identity()));
        for (ScheduledMatch match : file.matches()) {
            matches.add(plan(match, fixtures));
        }
        this.timetable = new Timetable(matches, known);
        problems.addAll(timetable.problems());
    }

    private PlannedMatch plan(ScheduledMatch match, Map<FixtureKey, Known.Fixture> fixtures) {
        Wanted<LeagueId, Directory.LeagueNamed> league = directory.league(match);
        Known.Fixture fixture = fixtures.get(new FixtureKey(league.id(), match.number()));
        return new PlannedMatch(
                match,
                fixture,
                league,
                directory.team(league, match.home()),
                directory.team(league, match.away()),
                crew(match, fixture, league),
                venue(match, fixture),
                time(match, fixture));
    }

    private Wanted<TeamId, Directory.TeamNamed> crew(
            ScheduledMatch match, Known.Fixture fixture, Wanted<LeagueId, Directory.LeagueNamed> league) {
        if (file.columns().contains(Column.CREW_TEAM) || fixture == null) {
            return match.isCentral() ? null : directory.team(league, match.crew());
        }
        return fixture.crewTeamId() == null ? null : directory.known(fixture.crewTeamId());
    }

    private Wanted<VenueId, Directory.VenueNamed> venue(ScheduledMatch match, Known.Fixture fixture) {
        if (!match.venue().isNone()) {
            return directory.venue(match.venue());
        }
        if (fixture == null) {
            problems.add(LineProblem.ofCell(match.line(), "", ProblemCode.VENUE_MISSING));
            return null;
        }
        return directory.known(fixture.venueId());
    }

    /** What the file does not say stays, as long as the day does. */
    private LocalTime time(ScheduledMatch match, Known.Fixture fixture) {
        boolean says = file.columns().contains(Column.TIME) || file.columns().contains(Column.DATE_AND_TIME);
        boolean stays = !says && fixture != null && fixture.date().equals(match.date());
        return stays ? fixture.fixedTime() : match.fixedTime();
    }

    Directory directory() {
        return directory;
    }

    Timetable timetable() {
        return timetable;
    }

    List<LineProblem> problems() {
        return problems;
    }

    List<PlannedMatch> matches() {
        return matches;
    }

    /** The differences of a match the desk knows; none for what it has cancelled. */
    List<FieldChange> differences(PlannedMatch match) {
        List<FieldChange> differences = new ArrayList<>();
        if (match.known == null || match.isLeftAlone()) {
            return differences;
        }
        Known.Fixture before = match.known;
        compare(differences, ImportField.ROUND, before.round(), match.round());
        compare(
                differences,
                ImportField.DATE,
                before.date().toString(),
                match.date().toString());
        compare(differences, ImportField.TIME, text(before.fixedTime()), text(match.time()));
        if (!before.homeTeamId().equals(match.home.id())) {
            differences.add(team(ImportField.HOME, before.homeTeamId(), match.home));
        }
        if (!before.awayTeamId().equals(match.away.id())) {
            differences.add(team(ImportField.AWAY, before.awayTeamId(), match.away));
        }
        if (!before.venueId().equals(match.venue.id())) {
            differences.add(new FieldChange(
                    ImportField.VENUE,
                    venueNames.get(before.venueId()),
                    match.venue.details().label()));
        }
        TeamId crew = match.crew == null ? null : match.crew.id();
        boolean newCrew = match.crew != null && match.crew.isNew();
        if (newCrew || !Objects.equals(before.crewTeamId(), crew)) {
            differences.add(team(ImportField.CREW_TEAM, before.crewTeamId(), match.crew));
        }
        compare(
                differences,
                ImportField.STATUS,
                before.status().name(),
                match.status().name());
        return differences;
    }

    /** Whether the desk must do something about it. */
    boolean differs(PlannedMatch match) {
        return match.known == null || !differences(match).isEmpty();
    }

    private static void compare(List<FieldChange> differences, ImportField field, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new FieldChange(field, before, after));
        }
    }

    private FieldChange team(ImportField field, TeamId before, Wanted<TeamId, Directory.TeamNamed> after) {
        return new FieldChange(
                field,
                before == null ? "" : teamNames.get(before),
                after == null ? "" : after.details().name());
    }

    private static String text(LocalTime time) {
        return time == null ? "" : time.toString();
    }

    private static String label(Known.Venue venue) {
        return venue.city().isEmpty() ? venue.name() : venue.name() + ", " + venue.city();
    }

    /** What earlier imports brought into the leagues of this file, will be played, and is not in it any more. */
    List<Known.Fixture> missing() {
        Set<FixtureId> inFile = new HashSet<>();
        Set<LeagueId> leagues = new HashSet<>();
        for (PlannedMatch match : matches) {
            leagues.add(match.league.id());
            if (match.known != null) {
                inFile.add(match.known.id());
            }
        }
        return known.fixtures().stream()
                .filter(fixture -> leagues.contains(fixture.leagueId()) && fixture.imported())
                .filter(fixture -> !inFile.contains(fixture.id()))
                .filter(fixture ->
                        fixture.status() == FixtureStatus.SCHEDULED || fixture.status() == FixtureStatus.POSTPONED)
                .toList();
    }

    /** What people call a team the desk knows. */
    String name(TeamId team) {
        return teamNames.get(team);
    }

    /** What people call a hall the desk knows. */
    String name(VenueId venue) {
        return venueNames.get(venue);
    }

    /** The league of a fixture the desk knows. */
    Known.League league(LeagueId id) {
        return leagues.get(id);
    }
}
