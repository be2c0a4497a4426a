package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How long a match of a new league keeps its teams and its court. Two hours in general; youth and tournament leagues
 * plan shorter, and their schedules tell: a team that plays at 11:00 and plays or provides the crew at 12:00 in the same
 * hall has matches of an hour.
 */
final class MatchMinutes {
    static final int USUAL = 120;
    /** Nobody plans a match shorter; smaller gaps only say in which order the matches of a day are played. */
    private static final int LEAST = 40;

    private static final int STEP = 5;

    private record TeamDay(String team, LocalDate date, ScheduledVenue venue) {}

    private MatchMinutes() {}

    /** The smallest gap between two starts of one team in one hall, in full five minutes; at most two hours. */
    static int of(Collection<ScheduledMatch> matches) {
        Map<TeamDay, TreeSet<LocalTime>> starts = new HashMap<>();
        for (ScheduledMatch match : matches) {
            for (ScheduledTeam team : List.of(match.home(), match.away(), match.crew())) {
                TeamDay day = new TeamDay(team.name(), match.date(), match.venue());
                Optional<LocalTime> start = team.isNone() ? Optional.empty() : match.time();
                start.ifPresent(time ->
                        starts.computeIfAbsent(day, none -> new TreeSet<>()).add(time));
            }
        }
        int gap = starts.values().stream()
                .mapToInt(MatchMinutes::smallestGap)
                .min()
                .orElse(USUAL);
        return gap / STEP * STEP;
    }

    private static int smallestGap(TreeSet<LocalTime> times) {
        int smallest = USUAL;
        LocalTime before = null;
        for (LocalTime time : times) {
            int gap = before == null ? 0 : (time.toSecondOfDay() - before.toSecondOfDay()) / 60;
            smallest = gap >= LEAST ? Math.min(smallest, gap) : smallest;
            before = time;
        }
        return smallest;
    }
}
