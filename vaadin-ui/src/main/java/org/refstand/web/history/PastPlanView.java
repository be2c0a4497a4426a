package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.refstand.assignment.PastMatch;
import org.refstand.assignment.PastPlan;
import org.refstand.assignment.PlanHistory;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureView;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.history.HistoryQueries;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.part.DayHeading;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Fields;
import org.refstand.web.part.MatchRow;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** The plan of a period as it was at a moment, with what has become of it since. */
@Route(value = "history/period/:id/plan", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class PastPlanView extends AssignerPage implements BeforeEnterObserver {

    /** Names the moment in the address, as an instant. */
    static final String AT = "at";

    /** When a week's work is done. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final transient PlanHistory plans;
    private final transient HistoryQueries queries;
    private final transient Dates dates;
    private final transient Clock clock;
    private final DatePicker day = Fields.date(text("history.plan.day"));
    private final TimePicker time = Fields.time(text("history.plan.time"));
    private final Checkbox onlyOther = new Checkbox(text("history.plan.only-other"));
    private final Div board = new Div();
    private transient UUID id;
    private transient PastPlan plan;
    private boolean silent;

    /** The page is read when it is known which moment is meant. */
    @Inject
    public PastPlanView(PlanHistory plans, HistoryQueries queries, Dates dates, Clock clock) {
        super(text("history.plan-then"));
        this.plans = plans;
        this.queries = queries;
        this.dates = dates;
        this.clock = clock;
        day.addValueChangeListener(change -> go());
        time.addValueChangeListener(change -> go());
        onlyOther.addValueChangeListener(change -> show());
        var chooser = new Div(day, time, onlyOther);
        chooser.addClassName("past-moment");
        board.addClassName("board");
        add(chooser, board);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var period = event.getRouteParameters()
                .get("id")
                .flatMap(HistoryLinks::id)
                .flatMap(named -> queries.object(Kind.PERIOD, named));
        if (period.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        id = period.get().id();
        var asked =
                event.getLocation().getQueryParameters().getSingleParameter(AT).flatMap(PastPlanView::parsed);
        var at = asked.orElseGet(this::lastFriday);
        plan = plans.plan(new PeriodId(id), at).orElse(null);
        if (plan == null && asked.isEmpty()) {
            // a young period: there is more to see today than the words that there was nothing last Friday
            at = clock.instant();
            plan = plans.plan(new PeriodId(id), at).orElse(null);
        }
        silent = true;
        day.setValue(dates.day(at));
        time.setValue(dates.local(at).toLocalTime());
        silent = false;
        title(text("history.plan.title", period.get().name().in(language())));
        actions(HistoryLinks.to(Kind.PERIOD, id));
        subtitle(said(at));
        show();
    }

    private String said(Instant at) {
        var moment = dates.longDay(dates.day(at)) + " " + dates.day(at).getYear() + ", " + dates.time(at);
        if (plan == null) {
            return text("history.plan.none", moment);
        }
        var other = plan.matches().stream().filter(this::isOther).count();
        return text("history.plan.subtitle", moment, other, plan.matches().size());
    }

    private void show() {
        board.removeAll();
        if (plan == null) {
            board.add(new EmptyState(text("history.plan.no-period"), text("history.plan.no-period.next")));
            return;
        }
        var shown = plan.matches().stream()
                .filter(match -> !Boolean.TRUE.equals(onlyOther.getValue()) || isOther(match))
                .toList();
        if (shown.isEmpty() && plan.added().isEmpty()) {
            board.add(new EmptyState(
                    text(plan.matches().isEmpty() ? "history.plan.no-matches" : "history.plan.same"),
                    text("history.plan.no-matches.next")));
            return;
        }
        LocalDate of = null;
        for (var match : shown) {
            if (!match.fixture().date().equals(of)) {
                of = match.fixture().date();
                board.add(new DayHeading(dates.longDay(of), ""));
            }
            board.add(new PastMatchRow(match, dates));
        }
        showAdded(plan.added());
    }

    private void showAdded(List<FixtureView> added) {
        if (added.isEmpty()) {
            return;
        }
        board.add(new H2(text("history.plan.added", added.size())));
        for (var match : added) {
            var row = new MatchRow(match, dates);
            row.detail(PastMatchRow.when(match, dates) + " · " + MatchRow.where(match));
            board.add(row);
        }
    }

    private boolean isOther(PastMatch match) {
        return !PastMatchRow.differences(match, dates).isEmpty();
    }

    /** The moment stands in the address, so that it can be kept and given to others. */
    private void go() {
        if (silent || day.isEmpty() || time.isEmpty()) {
            return;
        }
        var at = dates.instant(day.getValue().atTime(time.getValue()));
        getUI().ifPresent(ui -> ui.navigate(
                HistoryLinks.path(Kind.PERIOD, id) + "/plan", QueryParameters.simple(Map.of(AT, at.toString()))));
    }

    /** Empty for what is none. */
    private static Optional<Instant> parsed(String at) {
        try {
            return Optional.of(Instant.parse(at));
        } catch (DateTimeParseException mistyped) {
            return Optional.empty();
        }
    }

    private Instant lastFriday() {
        var friday = dates.day(clock.instant()).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        return dates.instant(friday.atTime(EVENING));
    }
}
