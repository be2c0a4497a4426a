package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.StageAssignment;
import org.refstand.assignment.UnstageAssignment;
import org.refstand.availability.AvailabilityEvent;
import org.refstand.availability.PeriodId;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.kernel.Outcome;
import org.refstand.league.LeagueEvent;
import org.refstand.partner.PartnerEvent;
import org.refstand.referee.RefereeEvent;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.assigner.board.BoardReading.Seen;
import org.refstand.web.assigner.planning.SearchView;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.PlanBar;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.Assets;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Dates;

/**
 * The assignment board. Whatever anybody commits or stages appears by itself: the page is read anew and shown anew, and
 * only what differs is replaced.
 */
@Route(value = "board", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class BoardView extends AssignerPage implements HasUrlParameter<String>, CandidatePanel.Decisions {

    private final transient BoardReading reading;
    private final transient PlanService plans;
    private final transient Dates dates;
    private final PeriodChoice periodChoice = new PeriodChoice(this::go);
    private final BoardFilters filters;
    private final Anchor search = Links.quiet("", text("search.open-page"));
    private final NeedsAction needsAction;
    private final BoardDays days;
    private final CandidatePanel panel;
    private final PlanBar bar;
    private final Div nothing = new Div();
    private final Div desk;
    private final transient PlanSteps steps;
    private transient PeriodId asked;
    private transient Seen seen;
    private transient SlotKey selected;

    /** Builds the empty page; it is read when it is shown. */
    @Inject
    public BoardView(BoardReading reading, PlanService plans, LiveRefresh live, Dates dates) {
        super(text("place.board"));
        this.reading = reading;
        this.plans = plans;
        this.dates = dates;
        steps = new PlanSteps(reading, plans, dates, this::unstage, this::refresh);
        filters = new BoardFilters(dates, filter -> showRows());
        needsAction = new NeedsAction(dates, this::choose, match -> steps.startCommit(seen, match), this::refresh);
        days = new BoardDays(dates, this::choose);
        panel = new CandidatePanel(dates, this);
        bar = new PlanBar(() -> steps.showPlan(seen.plan(), this::startCommit), this::startCommit);
        actions(periodChoice, filters, search);
        var left = new Div(needsAction, days, nothing);
        desk = new Div(left, panel);
        desk.addClassNames("with-aside", "board-desk");
        add(desk, bar);
        live.keep(this, BoardView::concerns, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String period) {
        asked = parsed(period);
        selected = null;
        if (isAttached()) {
            refresh();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().addJavaScript("context://" + Assets.versioned("js/board.js"));
    }

    @Override
    public void stage(RefereeId referee) {
        row().ifPresent(row -> after(stage(row, referee, null)));
    }

    /** The focus stays: who has written why is already on the way to something else. */
    @Override
    public void explain(RefereeId staged, String reason) {
        row().ifPresent(row -> shown(stage(row, staged, reason)));
    }

    private Outcome<?> stage(BoardRow row, RefereeId referee, String reason) {
        return plans.stage(
                new StageAssignment(row.fixture().id(), row.crew().version(), selected.role(), referee, reason));
    }

    @Override
    public void unstage() {
        unstage(selected);
    }

    @Override
    public void propose() {
        steps.propose(selected);
    }

    @Override
    public void close() {
        var left = selected;
        select(null);
        if (left != null) {
            focus(left);
        }
    }

    private void unstage(SlotKey slot) {
        seen.row(slot.fixture())
                .ifPresent(row -> after(plans.unstage(
                        new UnstageAssignment(slot.fixture(), row.crew().version(), slot.role()))));
    }

    /** Shows what a command did, or why it did not and how things stand meanwhile. */
    private void shown(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            Toast.outcome(outcome, done -> "");
        }
        refresh();
    }

    /** The same, and goes back to the role. */
    private void after(Outcome<?> outcome) {
        shown(outcome);
        if (selected != null && outcome.isDone()) {
            focus(selected);
        }
    }

    /** On the board, or where it stands above the board for it needs action. */
    private void focus(SlotKey slot) {
        if (!days.focus(slot)) {
            needsAction.focus(slot);
        }
    }

    private void startCommit() {
        steps.startCommit(seen, filters.value());
    }

    private void choose(SlotKey slot) {
        if (slot.equals(selected)) {
            close();
        } else {
            select(slot);
            panel.getElement().executeJs("window.refstand.board.enter(this)");
        }
    }

    private void select(SlotKey slot) {
        selected = slot;
        days.select(slot);
        showPanel();
    }

    private void refresh() {
        var periods = reading.periods();
        var period = asked == null ? reading.suggested(periods) : reading.period(asked);
        seen = period.flatMap(found -> reading.board(found.id(), needsAction.wanted()))
                .orElse(null);
        desk.setVisible(true);
        panel.setVisible(seen != null);
        bar.setVisible(seen != null);
        periodChoice.setVisible(seen != null);
        filters.setVisible(seen != null);
        search.setVisible(seen != null);
        if (seen == null) {
            showNoPeriod();
            return;
        }
        periodChoice.offer(periods, seen.period());
        title(PeriodWords.title(seen.period(), dates));
        subtitle(PeriodWords.state(seen.period(), seen.progress(), dates));
        search.setHref(SearchView.path(seen.period().id()));
        filters.offer(seen.rows());
        needsAction.show(seen.broken());
        bar.show(seen.plan());
        steps.show(seen);
        showRows();
        showPanel();
        countOpen();
    }

    private void showRows() {
        var rows = filters.value().of(seen.rows());
        days.show(rows);
        days.select(selected);
        nothing.removeAll();
        if (seen.rows().isEmpty()) {
            nothing.add(new EmptyState(
                    text("board.no-matches"),
                    text("board.no-matches.next"),
                    Links.to(Place.IMPORT, text("board.no-matches.import"))));
        } else if (rows.isEmpty()) {
            var all = new NativeButton(text("board.filter.clear"), click -> filters.clear());
            all.addClassName("quiet-button");
            nothing.add(new EmptyState(text("board.none-found"), text("board.none-found.next"), all));
        }
    }

    private void showPanel() {
        var row = row();
        if (row.isPresent()) {
            panel.show(row.get(), selected.role(), reading.candidates(selected), reading.clubs(row.get()));
        } else {
            selected = null;
            panel.showNothing();
        }
    }

    private void showNoPeriod() {
        selected = null;
        panel.showNothing();
        steps.close();
        countOpen();
        title(text("place.board"));
        subtitle("");
        needsAction.showNothing();
        days.show(List.of());
        nothing.removeAll();
        var state = asked == null ? "board.no-period" : "board.gone";
        nothing.add(
                new EmptyState(text(state), text(state + ".next"), Links.to(Place.PERIODS, text(state + ".periods"))));
    }

    private void go(PeriodId period) {
        getUI().ifPresent(ui -> ui.navigate(BoardView.class, period.value().toString()));
    }

    private void countOpen() {
        var open = seen == null ? 0 : RoleCount.of(seen.rows()).open();
        var layout = findAncestor(MainLayout.class);
        if (layout != null) {
            layout.count(Place.BOARD, open == 0 ? "" : text("board.count", open));
        }
    }

    private Optional<BoardRow> row() {
        return selected == null || seen == null ? Optional.empty() : seen.row(selected.fixture());
    }

    private static boolean concerns(RecordedEvent recorded) {
        var event = recorded.event();
        return event instanceof AssignmentEvent
                || event instanceof FixtureEvent
                || event instanceof AvailabilityEvent
                || event instanceof PartnerEvent
                || event instanceof RefereeEvent
                || event instanceof LeagueEvent;
    }

    private static PeriodId parsed(String period) {
        try {
            return period == null ? null : new PeriodId(UUID.fromString(period));
        } catch (IllegalArgumentException mistyped) {
            return null;
        }
    }
}
