package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.Candidate;
import org.refstand.assignment.PlanScope;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodView;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureQueries;
import org.refstand.kernel.Outcome;
import org.refstand.planning.ExplainQueries;
import org.refstand.planning.PlanningEvent;
import org.refstand.planning.PlanningProgress;
import org.refstand.planning.PlanningQueries;
import org.refstand.planning.PlanningService;
import org.refstand.planning.PlanningStatus;
import org.refstand.planning.PlanningView;
import org.refstand.planning.ProposalPart;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.StartPlanning;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Dates;

/** Has the desk look for the best plan of a period, shows how the search goes, and lets its result be taken over in part. */
@Route(value = SearchView.ROUTE + "/:period", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class SearchView extends AssignerPage implements BeforeEnterObserver {

    static final String ROUTE = "best-plan";

    private static final long ONE_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final transient PlanningQueries queries;
    private final transient PlanningService service;
    private final transient AvailabilityQueries periods;
    private final transient Clock clock;
    private final transient Dates dates;
    private final NothingToSearch hopeless;
    private final SearchForm form = new SearchForm(this::start);
    private final SearchState state = new SearchState(this::stop);
    private final ProposalFilters filters;
    private final FoundHead found;
    private final UnfilledList unfilled;
    private final ProposalList list;
    private final transient ExplainQueries explain;
    private final transient AssignmentQueries assignments;
    private final transient List<PlanningProgress> went = new ArrayList<>();
    /** The feed's thread says so: who may have a role may have changed, by more than the crews. */
    private final AtomicBoolean factsMoved = new AtomicBoolean();

    private transient PeriodView period;
    private transient PlanningView run;
    /** The last run that found something; none while one is at work. */
    private transient PlanningView finished;

    private transient List<ProposedChange> changes = List.of();
    private transient String explained;
    private transient long explainedAt;

    /** Builds the empty page; it is read when it is shown. */
    @Inject
    public SearchView(
            PlanningQueries queries,
            PlanningService service,
            ExplainQueries explain,
            AssignmentQueries assignments,
            AvailabilityQueries periods,
            FixtureQueries fixtures,
            LiveRefresh live,
            Dates dates,
            Clock clock) {
        super(text("search.title"));
        this.queries = queries;
        this.service = service;
        this.periods = periods;
        this.explain = explain;
        this.assignments = assignments;
        hopeless = new NothingToSearch(fixtures);
        this.dates = dates;
        this.clock = clock;
        unfilled = new UnfilledList(dates);
        filters = new ProposalFilters(dates, this::showPart);
        found = new FoundHead(filters, over -> take(filters.of(finished.id()), over));
        list = new ProposalList(dates, new ProposalList.Choice() {
            @Override
            public void take(ProposalPart part, boolean over) {
                SearchView.this.take(part, over);
            }

            @Override
            public void why(ProposedChange change) {
                openWhy(change);
            }
        });
        add(hopeless, form, state, unfilled, found, list);
        live.keep(this, this::concerns, this::refresh);
        live.every(this, 1, this::goOn);
    }

    /** @return the address of the page for that period */
    public static String path(PeriodId period) {
        return ROUTE + "/" + period.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters()
                .get("period")
                .flatMap(SearchView::parsed)
                .flatMap(periods::period);
        if (asked.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(asked.get());
        actions(Links.quiet(Place.BOARD.path() + "/" + period.id().value(), text("search.to-board")));
        if (isAttached()) {
            refresh();
        }
    }

    private void show(PeriodView now) {
        period = now;
        subtitle(now.name());
        hopeless.show(now, dates.day(clock.instant()));
    }

    private static Optional<PeriodId> parsed(String id) {
        try {
            return Optional.of(new PeriodId(UUID.fromString(id)));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    private void start(int seconds, boolean keepCommitted) {
        after(service.start(new StartPlanning(period.id(), seconds, keepCommitted)));
    }

    private void stop() {
        after(service.stop(run.id()));
    }

    private void take(ProposalPart part, boolean over) {
        Toast.outcome(
                over ? service.stageProposal(part) : service.unstageProposal(part),
                picks -> Taken.sentence(picks, over, assignments.plan(new PlanScope(period.id(), null, null, null))));
        refresh();
    }

    private void openWhy(ProposedChange change) {
        var match = change.fixture();
        var others = assignments.candidates(match.id(), change.role()).stream()
                .filter(Candidate::eligible)
                .map(Candidate::referee)
                .filter(referee -> !referee.id().equals(change.after().id()))
                .toList();
        new WhyStep(
                        text(
                                "search.why.title",
                                shortWord(change.role()),
                                match.home().name() + " – " + match.away().name()),
                        change.after(),
                        others,
                        referees -> explain.weighed(period.id(), match.id(), change.role(), referees))
                .open();
    }

    private void after(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            Toast.outcome(outcome, done -> "");
        }
        refresh();
    }

    private void refresh() {
        periods.period(period.id()).ifPresent(this::show);
        var before = run;
        var runs = queries.plannings(period.id());
        run = runs.stream().findFirst().orElse(null);
        finished = run == null || run.status().isOpen()
                ? null
                : runs.stream()
                        .filter(each -> each.status() == PlanningStatus.FINISHED)
                        .findFirst()
                        .orElse(null);
        if (run == null || before == null || !run.id().equals(before.id())) {
            went.clear();
        }
        form.setVisible(!hopeless.isVisible() && (run == null || !run.status().isOpen()));
        state.setVisible(run != null);
        if (run != null) {
            readOn();
            state.show(run, went);
        }
        showFound();
    }

    /** Progress is no event; while a search is at work it is asked for. */
    private void goOn() {
        if (run != null && run.status().isOpen() && readOn()) {
            state.show(run, went);
        }
        if (finished != null && factsMoved.get() && isLongAgo()) {
            refresh();
        }
    }

    /** @return whether there was more */
    private boolean readOn() {
        var last = went.isEmpty() ? -1 : went.get(went.size() - 1).elapsedMillis();
        return went.addAll(queries.progress(run.id(), last));
    }

    private void showFound() {
        found.setVisible(finished != null);
        unfilled.setVisible(finished != null);
        if (finished == null) {
            changes = List.of();
            list.showNothing();
        } else {
            changes = queries.proposal(finished.id());
            filters.offer(changes);
            showPart();
        }
        showUnfilled();
    }

    private void showPart() {
        var part = filters.of(finished.id());
        var shown = changes.stream().filter(part::has).toList();
        found.show(shown, changes.size());
        list.show(part, shown);
    }

    /**
     * Why a role stays open takes all rules of the period to say: that is asked when its crews have changed, and once a minute
     * at most when something else has, which may be of another period.
     */
    private void showUnfilled() {
        var now = finished == null ? null : finished.id() + queries.planMark(period.id());
        if (!Objects.equals(now, explained) || factsMoved.get() && isLongAgo()) {
            explained = null;
            explainedAt = System.nanoTime();
            factsMoved.set(false);
            unfilled.show(finished == null ? List.of() : explain.unfilled(period.id()));
            explained = now;
        }
    }

    private boolean isLongAgo() {
        return System.nanoTime() - explainedAt > ONE_MINUTE;
    }

    private static boolean isOfCrew(RecordedEvent recorded) {
        return recorded.event() instanceof AssignmentEvent crews && crews.fixtureId() != null;
    }

    /** Whatever else happens may say who may have a role. */
    private boolean concerns(RecordedEvent recorded) {
        if (recorded.event() instanceof PlanningEvent || isOfCrew(recorded)) {
            return true;
        }
        factsMoved.set(true);
        return recorded.event() instanceof FixtureEvent;
    }
}
