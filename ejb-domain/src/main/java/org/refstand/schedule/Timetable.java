package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Texts;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/**
 * Makes the times of a schedule fit together.
 *
 * <p>Where three teams meet in one hall, exports give both matches of a team the same start: the second one follows when
 * the first is over. Nobody knows when that is, so its time is not fixed. A team that would play in two halls at the same
 * time is a fault of the file. A hall with more matches at a time than it has courts has more courts.
 */
final class Timetable {
    private static final Texts TEXTS = Texts.of(Timetable.class);
    private static final Comparator<PlannedMatch> IN_ORDER = Comparator.comparing(PlannedMatch::date)
            .thenComparing(PlannedMatch::time)
            .thenComparing(match -> match.said.line());

    /** Teams or a court are taken by a match. */
    private record Taken(LocalTime from, int minutes, Object venue, String number) {
        boolean overlaps(LocalTime start, int length) {
            return from.toSecondOfDay() < start.toSecondOfDay() + length * 60
                    && start.toSecondOfDay() < from.toSecondOfDay() + minutes * 60;
        }
    }

    private record TeamDay(Object team, LocalDate date) {}

    private final Map<TeamDay, List<Taken>> teamDays = new HashMap<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private final Map<Wanted<VenueId, Directory.VenueNamed>, Integer> courts = new HashMap<>();

    Timetable(Collection<PlannedMatch> matches, Known known) {
        Set<FixtureId> inFile = matches.stream()
                .filter(match -> match.known != null)
                .map(match -> match.known.id())
                .collect(Collectors.toSet());
        List<Known.Fixture> others = known.fixtures().stream()
                .filter(fixture -> !inFile.contains(fixture.id()))
                .filter(fixture -> fixture.isTakingPlace() && fixture.fixedTime() != null)
                .toList();
        for (Known.Fixture other : others) {
            Taken taken = new Taken(other.fixedTime(), other.minutes(), other.venueId(), other.number());
            take(other.homeTeamId(), other.date(), taken);
            take(other.awayTeamId(), other.date(), taken);
        }
        List<PlannedMatch> playing = matches.stream()
                .filter(match -> !match.isLeftAlone() && match.time() != null)
                .sorted(IN_ORDER)
                .toList();
        playing.forEach(this::place);
        countCourts(playing, others, known.elsewhere());
    }

    List<LineProblem> problems() {
        return problems;
    }

    List<ImportNote> notes() {
        return notes;
    }

    /** The courts that halls need, where the desk knows of fewer. */
    Map<Wanted<VenueId, Directory.VenueNamed>, Integer> courts() {
        return courts;
    }

    private void take(Object team, LocalDate date, Taken taken) {
        teamDays.computeIfAbsent(new TeamDay(team, date), none -> new ArrayList<>(2))
                .add(taken);
    }

    private static Object teamKey(Wanted<TeamId, Directory.TeamNamed> team) {
        return team.isNew() ? team : team.id();
    }

    private static Object venueKey(PlannedMatch match) {
        return match.venue == null ? null : match.venue.isNew() ? match.venue : match.venue.id();
    }

    private void place(PlannedMatch match) {
        Object venue = venueKey(match);
        for (Wanted<TeamId, Directory.TeamNamed> team : List.of(match.home, match.away)) {
            for (Taken taken : teamDays.getOrDefault(new TeamDay(teamKey(team), match.date()), List.of())) {
                if (taken.overlaps(match.time(), match.minutes())) {
                    collide(match, team.details().name(), taken, Objects.equals(venue, taken.venue()));
                    return;
                }
            }
        }
        Taken taken = new Taken(match.time(), match.minutes(), venue, match.said.number());
        take(teamKey(match.home), match.date(), taken);
        take(teamKey(match.away), match.date(), taken);
    }

    private void collide(PlannedMatch match, String team, Taken taken, boolean sameHall) {
        int line = match.said.line();
        if (sameHall) {
            notes.add(new ImportNote(
                    line, TEXTS.sentence("note.follows", match.said.number(), taken.number(), team, match.time())));
            match.follows();
        } else {
            problems.add(LineProblem.ofLine(line, ProblemCode.TEAM_IN_TWO_HALLS, team, match.time(), taken.number()));
        }
    }

    private void countCourts(List<PlannedMatch> playing, List<Known.Fixture> others, List<Known.Occupied> elsewhere) {
        Map<Object, Wanted<VenueId, Directory.VenueNamed>> venues = new HashMap<>();
        Map<Object, Map<LocalDate, List<Taken>>> days = new HashMap<>();
        playing.stream()
                .filter(match -> match.time() != null && match.venue != null)
                .forEach(match -> {
                    venues.put(venueKey(match), match.venue);
                    occupy(days, venueKey(match), match.date(), match.time(), match.minutes());
                });
        others.forEach(other -> occupy(days, other.venueId(), other.date(), other.fixedTime(), other.minutes()));
        elsewhere.forEach(taken -> occupy(days, taken.venueId(), taken.date(), taken.from(), taken.minutes()));
        venues.forEach((key, venue) -> {
            int needed = days.get(key).values().stream()
                    .mapToInt(Timetable::mostAtOnce)
                    .max()
                    .orElse(1);
            if (needed > Math.max(1, venue.details().knownCourts())) {
                courts.put(venue, needed);
                notes.add(new ImportNote(
                        0, TEXTS.sentence("note.courts", venue.details().label(), needed)));
            }
        });
    }

    private static void occupy(
            Map<Object, Map<LocalDate, List<Taken>>> days, Object venue, LocalDate date, LocalTime from, int minutes) {
        days.computeIfAbsent(venue, none -> new HashMap<>())
                .computeIfAbsent(date, none -> new ArrayList<>(4))
                .add(new Taken(from, minutes, venue, ""));
    }

    /** The most are reached when one of them begins. */
    private static int mostAtOnce(List<Taken> day) {
        return (int) day.stream()
                .mapToLong(begins -> atOnce(day, begins.from()))
                .max()
                .orElse(0);
    }

    private static long atOnce(List<Taken> day, LocalTime when) {
        Stream<Taken> running = day.stream().filter(taken -> taken.overlaps(when, 1));
        return running.count();
    }
}
