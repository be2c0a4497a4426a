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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Texts;
import org.refstand.league.TeamId;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueId;

/**
 * Makes the times of a schedule fit together.
 *
 * <p>Where three teams meet in one hall, exports give both matches of a team the same start: the second one follows when
 * the first is over. Nobody knows when that is, so its time is not fixed. A team that would play in two halls at the same
 * time is a fault of the file. A hall with more matches at a time than it has courts has more courts. What stands at the
 * desk already, and stays, is not looked at again.
 */
final class Timetable {
    private static final Texts TEXTS = Texts.of(Timetable.class);
    private static final Comparator<PlannedMatch> IN_ORDER = Comparator.comparing(PlannedMatch::date)
            .thenComparing(PlannedMatch::time)
            .thenComparing(match -> match.said.line());

    private static final long DAY = 24 * 60 * 60;

    /** New or changed; standing as before; standing, but the file does not have it any more. */
    private enum Kind {
        TOUCHED,
        SETTLED,
        MISSING
    }

    /** Teams or a court are taken by a match; in seconds since 1970 by the association's clocks. */
    private record Taken(long from, long until, Object venue, String number, int line, Kind kind) {
        static Taken by(LocalDate date, LocalTime time, int minutes, Object venue, String number, int line, Kind kind) {
            long from = date.toEpochDay() * DAY + time.toSecondOfDay();
            return new Taken(from, from + minutes * 60L, venue, number, line, kind);
        }

        boolean overlaps(Taken other) {
            return from < other.until && other.from < until;
        }

        boolean isOnAt(long second) {
            return from <= second && second < until;
        }

        boolean isMissing() {
            return kind == Kind.MISSING;
        }
    }

    /**
     * How many courts a hall needs.
     *
     * @param line of the first match that needs so many
     */
    record Need(int courts, int line) {}

    private record OnDay(Object whose, LocalDate date) {}

    private final Map<OnDay, List<Taken>> teamDays = new HashMap<>();
    private final Map<OnDay, List<Taken>> hallDays = new HashMap<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private final Map<Wanted<VenueId, Directory.VenueNamed>, Need> courts = new HashMap<>();

    /** @param missing what the file does not have any more */
    Timetable(Collection<PlannedMatch> matches, Known known, Collection<Known.Fixture> missing) {
        Set<FixtureId> inFile = matches.stream()
                .filter(match -> match.known != null)
                .map(match -> match.known.id())
                .collect(Collectors.toSet());
        Set<FixtureId> gone = missing.stream().map(Known.Fixture::id).collect(Collectors.toSet());
        known.fixtures().stream()
                .filter(fixture -> !inFile.contains(fixture.id()))
                .filter(fixture -> fixture.isTakingPlace() && fixture.fixedTime() != null)
                .forEach(fixture -> stand(fixture, gone.contains(fixture.id()) ? Kind.MISSING : Kind.SETTLED));
        known.elsewhere()
                .forEach(other -> put(
                        hallDays,
                        other.venueId(),
                        other.date(),
                        Taken.by(other.date(), other.from(), other.minutes(), other.venueId(), "", 0, Kind.SETTLED)));
        matches.stream().filter(PlannedMatch::isBlocking).sorted(IN_ORDER).forEach(this::place);
        countCourts(matches);
    }

    List<LineProblem> problems() {
        return problems;
    }

    List<ImportNote> notes() {
        return notes;
    }

    /** The courts that halls need, where the desk knows of fewer. */
    Map<Wanted<VenueId, Directory.VenueNamed>, Need> courts() {
        return courts;
    }

    private void stand(Known.Fixture fixture, Kind kind) {
        Taken taken = Taken.by(
                fixture.date(), fixture.fixedTime(), fixture.minutes(), fixture.venueId(), fixture.number(), 0, kind);
        put(teamDays, fixture.homeTeamId(), fixture.date(), taken);
        put(teamDays, fixture.awayTeamId(), fixture.date(), taken);
        put(hallDays, fixture.venueId(), fixture.date(), taken);
    }

    private static void put(Map<OnDay, List<Taken>> days, Object whose, LocalDate date, Taken taken) {
        days.computeIfAbsent(new OnDay(whose, date), none -> new ArrayList<>(2)).add(taken);
    }

    /** A match of the day before may last beyond midnight. */
    private static List<Taken> overlapping(Map<OnDay, List<Taken>> days, Object whose, LocalDate date, Taken taken) {
        return Stream.of(date.minusDays(1), date, date.plusDays(1))
                .map(day -> days.getOrDefault(new OnDay(whose, day), List.of()))
                .flatMap(List::stream)
                .filter(other -> other.overlaps(taken))
                .toList();
    }

    private static Object teamKey(Wanted<TeamId, Directory.TeamNamed> team) {
        return team.isNew() ? team : team.id();
    }

    private static Object venueKey(PlannedMatch match) {
        return match.venue == null ? null : match.venue.isNew() ? match.venue : match.venue.id();
    }

    private static Taken taken(PlannedMatch match) {
        return Taken.by(
                match.date(),
                match.time(),
                match.minutes(),
                venueKey(match),
                match.said.number(),
                match.said.line(),
                match.isSettled() ? Kind.SETTLED : Kind.TOUCHED);
    }

    private void place(PlannedMatch match) {
        Taken taken = taken(match);
        for (Wanted<TeamId, Directory.TeamNamed> team : List.of(match.home, match.away)) {
            for (Taken other : overlapping(teamDays, teamKey(team), match.date(), taken)) {
                if (taken.kind() == Kind.TOUCHED || other.kind() == Kind.TOUCHED) {
                    collide(match, team.details().name(), taken, other);
                    return;
                }
            }
        }
        put(teamDays, teamKey(match.home), match.date(), taken);
        put(teamDays, teamKey(match.away), match.date(), taken);
        if (match.venue != null) {
            put(hallDays, taken.venue(), match.date(), taken);
        }
    }

    private void collide(PlannedMatch match, String team, Taken taken, Taken other) {
        if (other.isMissing()) {
            problems.add(LineProblem.ofLine(taken.line(), ProblemCode.MISSING_IN_THE_WAY, team, other.number()));
        } else if (Objects.equals(taken.venue(), other.venue())) {
            notes.add(new ImportNote(
                    taken.line(), TEXTS.sentence("note.follows", taken.number(), other.number(), team, match.time())));
            match.follows();
        } else {
            problems.add(LineProblem.ofLine(
                    taken.line(), ProblemCode.TEAM_IN_TWO_HALLS, team, match.time(), other.number()));
        }
    }

    private void countCourts(Collection<PlannedMatch> matches) {
        List<PlannedMatch> touched = matches.stream()
                .filter(match -> match.isBlocking() && match.venue != null && !match.isSettled())
                .toList();
        for (PlannedMatch match : touched) {
            Need need = new Need(most(match, false), match.said.line());
            courts.merge(match.venue, need, (most, other) -> other.courts() > most.courts() ? other : most);
        }
        courts.forEach(this::checkNeed);
        courts.entrySet().removeIf(hall -> hall.getValue().courts() <= known(hall.getKey()));
        touched.forEach(this::checkMissing);
    }

    private static int known(Wanted<VenueId, Directory.VenueNamed> hall) {
        return Math.max(1, hall.details().knownCourts());
    }

    private void checkNeed(Wanted<VenueId, Directory.VenueNamed> hall, Need need) {
        String label = hall.details().label();
        if (need.courts() > VenueDetails.MOST_COURTS) {
            problems.add(LineProblem.ofLine(
                    need.line(), ProblemCode.HALL_TOO_FULL, label, need.courts(), VenueDetails.MOST_COURTS));
        } else if (hall.isNew() && need.courts() > 1) {
            notes.add(new ImportNote(need.line(), TEXTS.sentence("note.courts", label, need.courts())));
        }
    }

    /** A hall gets no court for the sake of a match that may not take place any more. */
    private void checkMissing(PlannedMatch match) {
        int has = courts.containsKey(match.venue) ? courts.get(match.venue).courts() : known(match.venue);
        if (most(match, true) > has) {
            Taken taken = taken(match);
            overlapping(hallDays, taken.venue(), match.date(), taken).stream()
                    .filter(Taken::isMissing)
                    .findFirst()
                    .ifPresent(other -> problems.add(LineProblem.ofLine(
                            taken.line(),
                            ProblemCode.MISSING_IN_THE_WAY,
                            match.venue.details().label(),
                            other.number())));
        }
    }

    /** How many matches are on in its hall at some moment of this one; the most are reached when one of them begins. */
    private int most(PlannedMatch match, boolean withMissing) {
        Taken taken = taken(match);
        List<Taken> others = overlapping(hallDays, taken.venue(), match.date(), taken).stream()
                .filter(other -> withMissing || !other.isMissing())
                .toList();
        LongStream begins = others.stream().mapToLong(Taken::from).filter(taken::isOnAt);
        return (int) LongStream.concat(LongStream.of(taken.from()), begins)
                .map(moment ->
                        others.stream().filter(other -> other.isOnAt(moment)).count())
                .max()
                .orElse(0);
    }
}
