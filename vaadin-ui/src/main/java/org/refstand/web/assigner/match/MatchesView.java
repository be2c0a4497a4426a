package org.refstand.web.assigner.match;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Zone;
import org.refstand.security.Role;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Choices;
import org.refstand.web.assigner.Links;
import org.refstand.web.history.HistoryLinks;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.DayHeading;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.MatchRow;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Dates;

/** All matches by day, to be found, created and changed. */
@Route(value = "matches", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class MatchesView extends AssignerPage {

    private static final int PORTION = 50;
    private static final FixtureFilter EVERY = new FixtureFilter(null, null, null, null, null, null, Set.of(), null);

    private final transient FixtureQueries queries;
    private final transient MatchSteps steps;
    private final transient Dates dates;
    private final MatchFilters filters;
    private final Div list = new Div();
    private int wanted = PORTION;

    /** Builds the empty page; it is read when it is shown. */
    @Inject
    public MatchesView(
            FixtureQueries queries,
            MatchSteps steps,
            Choices choices,
            LiveRefresh live,
            Dates dates,
            Zone zone,
            Clock clock) {
        super(text("place.matches"));
        this.queries = queries;
        this.steps = steps;
        this.dates = dates;
        filters = new MatchFilters(zone.day(clock.instant()), choices, this::search);
        steps.afterwards(this::refresh);
        actions(
                Links.quiet(Place.IMPORT.path(), text("match.import")),
                Links.button(text("match.create"), steps::create));
        add(filters, list);
        live.keep(
                this,
                recorded -> recorded.event() instanceof FixtureEvent || recorded.event() instanceof AssignmentEvent,
                this::refresh);
    }

    private void search() {
        wanted = PORTION;
        refresh();
    }

    private void refresh() {
        var page = queries.page(filters.value(), PageRequest.first(wanted));
        subtitle(text("match.found", page.totalCount()));
        list.removeAll();
        if (page.items().isEmpty()) {
            list.add(isEmpty() ? noneYet() : noneFound());
            return;
        }
        LocalDate day = null;
        for (var match : page.items()) {
            if (!match.date().equals(day)) {
                day = match.date();
                list.add(new DayHeading(heading(day), ""));
            }
            list.add(row(match));
        }
        addMore(page);
    }

    private boolean isEmpty() {
        return queries.page(EVERY, PageRequest.first(1)).totalCount() == 0;
    }

    private static EmptyState noneYet() {
        return new EmptyState(
                text("match.none-yet"),
                text("match.none-yet.next"),
                Links.to(Place.IMPORT, text("board.no-matches.import")));
    }

    private EmptyState noneFound() {
        return new EmptyState(
                text("match.none"),
                text("match.none.next"),
                Links.quietButton(text("board.filter.clear"), filters::clear));
    }

    private void addMore(Page<FixtureView> page) {
        if (!page.hasNextPage()) {
            return;
        }
        if (wanted < PageRequest.MOST) {
            var next = Math.min(wanted + PORTION, PageRequest.MOST);
            list.add(Links.quietButton(
                    text("match.more", page.totalCount() - page.items().size()), () -> {
                        wanted = next;
                        refresh();
                    }));
        } else {
            list.add(new EmptyState(text("match.too-many", PageRequest.MOST), text("match.too-many.next")));
        }
    }

    private MatchRow row(FixtureView match) {
        var open = Links.quietButton(text("match.change"), () -> steps.open(match));
        open.setId("match-" + match.id().value());
        open.addClassName("small-button");
        open.setAriaLabel(
                text("match.change.what", match.home().name(), match.away().name()));
        var history = HistoryLinks.to(
                Kind.FIXTURE,
                match.id().value(),
                match.home().name() + " – " + match.away().name());
        var buttons = new Div(history, open);
        buttons.addClassName("row-buttons");
        var row = new MatchRow(match, dates, buttons);
        row.addClassName("with-button");
        row.detail(MatchRow.where(match) + " · " + text("match.number", match.number()));
        return row;
    }

    /** A day of another year says so. */
    private String heading(LocalDate day) {
        return dates.longDay(day) + " " + day.getYear();
    }
}
