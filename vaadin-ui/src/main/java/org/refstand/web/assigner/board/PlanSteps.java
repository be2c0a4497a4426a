package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.refstand.assignment.CommittedPlan;
import org.refstand.assignment.Pick;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.web.assigner.board.BoardReading.Seen;
import org.refstand.web.part.Toast;
import org.refstand.web.text.Dates;

/** The steps behind the plan bar: looking at the plan, and committing it or a part of it. */
class PlanSteps {

    private final BoardReading reading;
    private final PlanService plans;
    private final Dates dates;
    private final Consumer<SlotKey> takeBack;
    private final Runnable refresh;
    private PlanStep planStep;
    private CommitStep commitStep;
    private Function<Seen, Plan> whole = Seen::plan;

    /**
     * @param takeBack takes one staged change back
     * @param refresh shows the board after a commit
     */
    PlanSteps(BoardReading reading, PlanService plans, Dates dates, Consumer<SlotKey> takeBack, Runnable refresh) {
        this.reading = reading;
        this.plans = plans;
        this.dates = dates;
        this.takeBack = takeBack;
        this.refresh = refresh;
    }

    /** Lays the plan open; from there it goes on to the commit. */
    void showPlan(Plan plan, Runnable startCommit) {
        planStep = new PlanStep(dates, takeBack, startCommit);
        planStep.open();
        planStep.show(plan);
    }

    /** Asks what has to be asked, then commits what is looked at, what is chosen, or all of the period. */
    void startCommit(Seen seen, BoardFilter filter) {
        var parts = new ArrayList<CommitChoice.Part>();
        var period = seen.period().id();
        if (filter.league() != null || filter.day() != null) {
            parts.add(new CommitChoice.Part(text("board.commit.shown", shown(seen, filter)), filter.scope(period)));
        }
        parts.add(new CommitChoice.Part(text("board.commit.all"), BoardReading.whole(period)));
        whole = Seen::plan;
        open(text("board.commit.title"), parts, seen);
    }

    /** The same for one match, of whichever period it is. */
    void startCommit(Seen seen, FixtureView match) {
        var scope = new PlanScope(null, null, null, List.of(match.id()));
        whole = now -> reading.plan(scope);
        open(
                text("board.commit.match", MatchWords.teams(match)),
                List.of(new CommitChoice.Part(MatchWords.teams(match), scope)),
                seen);
    }

    /** Looks for a way to fill a role, and asks whether it shall be staged. */
    void propose(SlotKey slot) {
        var changes = reading.replacement(slot);
        if (changes.isEmpty()) {
            Toast.problem(text("board.proposal.none"));
            return;
        }
        var picks = changes.stream()
                .map(change -> new Pick(change.fixture().id(), change.role(), id(change.before()), id(change.after())))
                .toList();
        new ReplacementStep(changes, dates, () -> {
                    Toast.outcome(
                            plans.stageTogether(picks),
                            done -> text("search.taken", done.done().size()));
                    refresh.run();
                })
                .open();
    }

    private static RefereeId id(RefereeRef referee) {
        return referee == null ? null : referee.id();
    }

    private void open(String title, List<CommitChoice.Part> parts, Seen seen) {
        commitStep =
                new CommitStep(title, parts, whole.apply(seen), dates, reading::plan, plans::commit, this::committed);
        commitStep.open();
    }

    /** Closes what is open: there is no period any more. */
    void close() {
        if (planStep != null) {
            planStep.close();
        }
        if (commitStep != null) {
            commitStep.close();
        }
    }

    /** Brings an open step up to date. */
    void show(Seen seen) {
        if (planStep != null && planStep.isOpened()) {
            planStep.show(seen.plan());
        }
        if (commitStep != null && commitStep.isOpened()) {
            commitStep.refresh(whole.apply(seen));
        }
    }

    private void committed(CommittedPlan done) {
        var people = done.tells().stream()
                .map(tell -> tell.referee().id())
                .distinct()
                .count();
        Toast.done(text("board.committed", done.changes().size(), people));
        refresh.run();
    }

    private String shown(Seen seen, BoardFilter filter) {
        var league = seen.rows().stream()
                .map(row -> row.fixture().league())
                .filter(each -> each.id().equals(filter.league()))
                .findFirst();
        var words = new ArrayList<String>();
        league.ifPresent(found -> words.add(found.name()));
        if (filter.day() != null) {
            words.add(dates.longDay(filter.day()));
        }
        return String.join(", ", words);
    }
}
