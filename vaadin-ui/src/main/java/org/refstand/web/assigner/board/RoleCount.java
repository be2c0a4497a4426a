package org.refstand.web.assigner.board;

import java.util.Collection;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.SlotView;
import org.refstand.fixture.FixtureStatus;

/**
 * How many roles there are to fill, and how many are still open. A match that is not to be played needs nobody, a team
 * may provide the crew, and a role a match may do without is not missed.
 */
record RoleCount(int open, int all) {

    static RoleCount of(Collection<BoardRow> rows) {
        var open = 0;
        var all = 0;
        for (var row : rows) {
            if (row.fixture().status() == FixtureStatus.SCHEDULED && !isProvided(row)) {
                for (var slot : row.crew().slots()) {
                    all += slot.required() ? 1 : 0;
                    open += slot.required() && isOpen(slot) ? 1 : 0;
                }
            }
        }
        return new RoleCount(open, all);
    }

    /** Whether a team provides the crew and the assigner has put nobody in its place. */
    static boolean isProvided(BoardRow row) {
        return row.fixture().crewTeam() != null
                && row.crew().slots().stream().allMatch(slot -> slot.referee() == null && !slot.staged());
    }

    /** Whether nobody would have the role if the plan were committed now; whoever declined it does not have it. */
    static boolean isOpen(SlotView slot) {
        return slot.staged()
                ? slot.stagedReferee() == null
                : slot.referee() == null || slot.answer() == AssignmentAnswer.DECLINED;
    }
}
