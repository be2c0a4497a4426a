package org.refstand.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.refstand.fixture.FixtureStatus;

/** What would keep a match from being taken over, told with its line before anybody tries. */
final class Objections {
    private final ScheduleFile file;
    private final LocalDate today;
    private final List<LineProblem> problems = new ArrayList<>();

    /** @param today in the association's zone */
    Objections(ScheduleFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** Looks at a match that the desk must do something about. */
    void look(PlannedMatch match) {
        if (match.isLeftAlone()) {
            return;
        }
        String home = match.home.details().name();
        if (match.home == match.away) {
            object(match, Column.AWAY, ProblemCode.SAME_TEAM, home);
        }
        if (match.said.isPlayed() && match.date().isAfter(today) && !isKnownAsPlayed(match)) {
            object(match, Column.RESULT, ProblemCode.RESULT_IN_FUTURE, match.said.result(), match.date());
        }
        Directory.LeagueNamed league = match.league.details();
        if (!league.active()) {
            object(match, Column.LEAGUE, ProblemCode.LEAGUE_INACTIVE, league.name());
        }
        if (!match.home.details().active()) {
            object(match, Column.HOME, ProblemCode.TEAM_INACTIVE, home);
        }
        if (!match.away.details().active()) {
            object(
                    match,
                    Column.AWAY,
                    ProblemCode.TEAM_INACTIVE,
                    match.away.details().name());
        }
        if (match.venue != null && !match.venue.details().active()) {
            object(
                    match,
                    Column.VENUE,
                    ProblemCode.VENUE_INACTIVE,
                    match.venue.details().label());
        }
    }

    private static boolean isKnownAsPlayed(PlannedMatch match) {
        return match.known != null
                && match.known.status() == FixtureStatus.PLAYED
                && match.known.date().equals(match.date());
    }

    private void object(PlannedMatch match, Column column, ProblemCode code, Object... arguments) {
        problems.add(LineProblem.ofCell(match.said.line(), file.name(column), code, arguments));
    }

    List<LineProblem> problems() {
        return problems;
    }
}
