package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private record Number(Wanted<LeagueId, Directory.LeagueNamed> league, String number) {}

    private final ScheduleFile file;
    private final Known known;
    private final LocalDate today;
    private final Directory directory;
    private final Differences differences;
    private final Map<LeagueId, Known.League> leagues;
    private final List<PlannedMatch> matches = new ArrayList<>();
    private final List<LineProblem> problems;
    private final Timetable timetable;

    /** @param today in the association's zone */
    Comparison(ScheduleFile file, Known known, LocalDate today) {
        this.file = file;
        this.known = known;
        this.today = today;
        this.directory = new Directory(known, file.matches());
        this.differences = new Differences(known);
        this.problems = new ArrayList<>(file.problems());
        this.leagues = known.leagues().stream().collect(Collectors.toMap(Known.League::id, Function.identity()));
        Identity identity = new Identity(known.fixtures(), directory, file.matches());
        for (ScheduledMatch match : file.matches()) {
            matches.add(plan(match, identity.of(match)));
        }
        checkNumbers();
        this.timetable = new Timetable(matches, known, missing());
        problems.addAll(timetable.problems());
        Objections objections = new Objections(file, today);
        matches.stream().filter(this::differs).forEach(objections::look);
        problems.addAll(objections.problems());
    }

    private PlannedMatch plan(ScheduledMatch match, Known.Fixture fixture) {
        Wanted<LeagueId, Directory.LeagueNamed> league = directory.league(match);
        return new PlannedMatch(
                match,
                fixture,
                league,
                directory.team(league, match.home()),
                directory.team(league, match.away()),
                crew(match, fixture, league),
                venue(match, fixture),
                time(match, fixture),
                status(match, fixture));
    }

    private Wanted<TeamId, Directory.TeamNamed> crew(
            ScheduledMatch match, Known.Fixture fixture, Wanted<LeagueId, Directory.LeagueNamed> league) {
        if (file.columns().contains(Column.CREW_TEAM) || fixture == null) {
            return match.isCentral() ? null : directory.team(league, match.crew());
        }
        return fixture.crewTeamId() == null ? null : directory.known(fixture.crewTeamId());
    }

    private Wanted<VenueId, Directory.VenueNamed> venue(ScheduledMatch match, Known.Fixture fixture) {
        Wanted<VenueId, Directory.VenueNamed> now =
                fixture == null ? null : directory.halls().known(fixture.venueId());
        if (match.venue().isNone()) {
            if (now == null) {
                problems.add(LineProblem.ofCell(match.line(), file.name(Column.VENUE), ProblemCode.VENUE_MISSING));
            }
            return now;
        }
        List<Wanted<VenueId, Directory.VenueNamed>> halls = directory.halls().candidates(match.venue());
        if (halls.size() > 1 && halls.contains(now)) {
            return now;
        }
        if (halls.size() > 1) {
            String labels = halls.stream().map(hall -> hall.details().place()).collect(Collectors.joining("; "));
            problems.add(LineProblem.ofCell(
                    match.line(),
                    file.name(Column.VENUE),
                    ProblemCode.VENUE_AMBIGUOUS,
                    match.venue().name(),
                    labels));
        }
        return halls.get(0);
    }

    /** What the file does not say stays, as long as the day does; also the start that a postponed match had. */
    private LocalTime time(ScheduledMatch match, Known.Fixture fixture) {
        boolean says = file.columns().contains(Column.TIME) || file.columns().contains(Column.DATE_AND_TIME);
        boolean sameDay = fixture != null && fixture.date().equals(match.date());
        boolean waits = sameDay
                && fixture.status() == FixtureStatus.POSTPONED
                && match.time().isEmpty()
                && !match.isPlayed();
        return sameDay && !says || waits ? fixture.fixedTime() : match.fixedTime();
    }

    /**
     * A result makes it played, and without one a match ahead cannot have been. Another start makes a postponed match
     * scheduled; what the desk cancelled stays cancelled.
     */
    private FixtureStatus status(ScheduledMatch match, Known.Fixture fixture) {
        if (fixture != null && fixture.status() == FixtureStatus.CANCELLED) {
            return FixtureStatus.CANCELLED;
        }
        if (match.isPlayed()) {
            return FixtureStatus.PLAYED;
        }
        if (fixture == null) {
            return FixtureStatus.SCHEDULED;
        }
        boolean otherStart = !fixture.date().equals(match.date())
                || match.time().isPresent() && !match.fixedTime().equals(fixture.fixedTime());
        boolean ahead = file.columns().contains(Column.RESULT) && match.date().isAfter(today);
        return switch (fixture.status()) {
            case POSTPONED -> otherStart ? FixtureStatus.SCHEDULED : FixtureStatus.POSTPONED;
            case PLAYED -> ahead ? FixtureStatus.SCHEDULED : FixtureStatus.PLAYED;
            default -> fixture.status();
        };
    }

    /** A league under two of its names in one file is one league. */
    private void checkNumbers() {
        Map<Number, Integer> lines = new HashMap<>();
        for (PlannedMatch match : matches) {
            String number = match.said.number();
            Integer first = lines.putIfAbsent(new Number(match.league, number), match.said.line());
            if (first != null) {
                problems.add(LineProblem.ofCell(
                        match.said.line(),
                        file.name(Column.NUMBER),
                        ProblemCode.NUMBER_TWICE,
                        number,
                        match.league.details().name(),
                        first));
            }
        }
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
        return differences.of(match);
    }

    /** Whether the desk must do something about it. */
    boolean differs(PlannedMatch match) {
        return match.known == null || !differences(match).isEmpty();
    }

    /** What changes about halls the desk knows. */
    List<HallChange> hallChanges() {
        return directory.halls().changes(timetable.courts());
    }

    /** What earlier imports brought into the leagues of this file, will be played, and is not in it any more. */
    List<Known.Fixture> missing() {
        Set<FixtureId> inFile = new HashSet<>();
        Set<LeagueId> concerned = new HashSet<>();
        for (PlannedMatch match : matches) {
            concerned.add(match.league.id());
            if (match.known != null) {
                inFile.add(match.known.id());
            }
        }
        return known.fixtures().stream()
                .filter(fixture -> concerned.contains(fixture.leagueId()) && fixture.imported())
                .filter(fixture -> !inFile.contains(fixture.id()))
                .filter(fixture ->
                        fixture.status() == FixtureStatus.SCHEDULED || fixture.status() == FixtureStatus.POSTPONED)
                .toList();
    }

    /** What people call things the desk knows. */
    Differences words() {
        return differences;
    }

    /** The league of a fixture the desk knows. */
    Known.League league(LeagueId id) {
        return leagues.get(id);
    }
}
