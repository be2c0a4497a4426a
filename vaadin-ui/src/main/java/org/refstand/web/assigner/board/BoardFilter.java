package org.refstand.web.assigner.board;

import java.time.LocalDate;
import java.util.List;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.PlanScope;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.league.LeagueId;

/**
 * Which matches of the period are looked at.
 *
 * @param league null for all
 * @param day null for all
 * @param openOnly only those in which a role is still open
 */
record BoardFilter(LeagueId league, LocalDate day, boolean openOnly) {

    static final BoardFilter ALL = new BoardFilter(null, null, false);

    List<BoardRow> of(List<BoardRow> rows) {
        return rows.stream().filter(this::shows).toList();
    }

    /** The same choice for the plan, which knows leagues and days. */
    PlanScope scope(PeriodId period) {
        return new PlanScope(period, league, day, null);
    }

    private boolean shows(BoardRow row) {
        var fixture = row.fixture();
        return (league == null || league.equals(fixture.league().id()))
                && (day == null || day.equals(fixture.date()))
                && (!openOnly || hasOpenRole(row));
    }

    private static boolean hasOpenRole(BoardRow row) {
        return row.fixture().status() == FixtureStatus.SCHEDULED
                && !RoleCount.isProvided(row)
                && row.crew().slots().stream().anyMatch(slot -> slot.required() && RoleCount.isOpen(slot));
    }
}
