package org.refstand.web.assigner.board;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.Candidate;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanScope;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodProgress;
import org.refstand.availability.PeriodStatus;
import org.refstand.availability.PeriodView;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Zone;
import org.refstand.planning.ExplainQueries;
import org.refstand.planning.ProposedChange;
import org.refstand.quota.ClubStanding;
import org.refstand.quota.QuotaQueries;
import org.refstand.referee.RefereeId;

/** What the board reads: the periods to choose from, and all that one of them needs. */
@Dependent
public class BoardReading {

    /** More periods than a few seasons have. */
    private static final PageRequest ALL = PageRequest.first(200);

    @Inject
    AvailabilityQueries availability;

    @Inject
    AssignmentQueries assignments;

    @Inject
    ExplainQueries explain;

    @Inject
    QuotaQueries quotas;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /** Everything on the page, as it was at one moment. */
    record Seen(PeriodView period, PeriodProgress progress, List<BoardRow> rows, Page<BoardRow> broken, Plan plan) {

        /** The match with its crew, whether it is of the period or only needs action. */
        Optional<BoardRow> row(FixtureId fixture) {
            return Stream.concat(rows.stream(), broken.items().stream())
                    .filter(row -> row.fixture().id().equals(fixture))
                    .findFirst();
        }
    }

    /** The periods, the latest first. */
    List<PeriodView> periods() {
        return availability.periods(ALL).items();
    }

    /** One period; empty when there is none such (any more). */
    Optional<PeriodView> period(PeriodId id) {
        return availability.period(id);
    }

    /** The one that is planned now: the next locked one, else the next one at all, else the latest. */
    Optional<PeriodView> suggested(List<PeriodView> periods) {
        LocalDate today = zone.day(clock.instant());
        var coming = periods.stream()
                .filter(period -> !period.lastDay().isBefore(today))
                .sorted(Comparator.comparing(PeriodView::firstDay))
                .toList();
        return coming.stream()
                .filter(period -> period.status() == PeriodStatus.LOCKED)
                .findFirst()
                .or(() -> coming.stream().findFirst())
                .or(() -> periods.stream().findFirst());
    }

    /**
     * The board of a period; empty when it is gone.
     *
     * @param broken how many of the matches that need action are wanted at most
     */
    Optional<Seen> board(PeriodId period, PageRequest broken) {
        var scope = whole(period);
        return assignments
                .board(scope)
                .map(board -> new Seen(
                        board.period(),
                        availability.progress(period),
                        board.rows(),
                        assignments.needingAction(broken),
                        plan(scope)));
    }

    /** What a commit of the scope would do. */
    Plan plan(PlanScope scope) {
        return assignments.plan(scope);
    }

    /** Who could have a role. */
    List<Candidate> candidates(SlotKey slot) {
        return assignments.candidates(slot.fixture(), slot.role());
    }

    /** The best way to fill a role, with a few other changes at most; empty when there is none. */
    List<ProposedChange> replacement(SlotKey slot) {
        return explain.replacement(slot.fixture(), slot.role());
    }

    /** How the clubs of the referees stand in the season of the match, where they owe anything. */
    Map<RefereeId, ClubStanding> clubs(BoardRow row) {
        return quotas.standings(row.fixture().league().season());
    }

    /** All of a period. */
    static PlanScope whole(PeriodId period) {
        return new PlanScope(period, null, null, null);
    }
}
