package org.refstand.web.quota;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.availability.AvailabilityEvent;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueEvent;
import org.refstand.quota.ClubAccount;
import org.refstand.quota.QuotaQueries;
import org.refstand.referee.RefereeEvent;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;

/** What all clubs owe and have given, those first that miss most; a club opens to its referees. */
@Route(value = "club-accounts", layout = MainLayout.class)
@Dependent
@RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
public class ClubAccountsView extends Page {

    private static final int AT_ONCE = 50;

    private final transient QuotaQueries queries;
    private final SeasonChoice season = new SeasonChoice(this::startAnew);
    private final TextField search = new TextField();
    private final Div list = new Div();
    private final NativeButton more = new NativeButton(text("quota.more"), click -> showMore());
    private final EmptyState tooMany =
            new EmptyState(text("quota.too-many", PageRequest.MOST), text("quota.too-many.next"));
    private final Map<ClubId, ClubAccountRow> clubs = new HashMap<>();
    private transient List<ClubId> order = List.of();
    private int rows = AT_ONCE;

    /** Follows all that can change an account. */
    @Inject
    public ClubAccountsView(QuotaQueries queries, LiveRefresh live) {
        super(text("place.club-accounts"));
        this.queries = queries;
        search.setPlaceholder(text("quota.search"));
        search.setAriaLabel(text("quota.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> startAnew());
        more.addClassName("quiet-button");
        actions(season, search);
        var explained = new Paragraph(text("quota.explained"));
        explained.addClassNames("dim", "account-note");
        list.addClassName("club-accounts");
        add(explained, list, more, tooMany);
        live.keep(this, ClubAccountsView::concerns, this::show);
    }

    /** Whether an event may change what an account says. */
    static boolean concerns(RecordedEvent recorded) {
        var event = recorded.event();
        return event instanceof AssignmentEvent
                || event instanceof FixtureEvent
                || event instanceof AvailabilityEvent
                || event instanceof RefereeEvent
                || event instanceof LeagueEvent;
    }

    private void startAnew() {
        rows = AT_ONCE;
        show();
    }

    private void showMore() {
        rows = Math.min(rows + AT_ONCE, PageRequest.MOST);
        show();
    }

    private void show() {
        var wanted = season.among(queries);
        var all = queries.overview(wanted, search.getValue(), PageRequest.first(rows));
        var page = all.page();
        subtitle(wanted == null ? "" : text("quota.subtitle", wanted, page.totalCount(), all.behind(), all.missing()));
        more.setVisible(page.hasNextPage() && rows < PageRequest.MOST);
        tooMany.setVisible(page.hasNextPage() && rows == PageRequest.MOST);
        showRows(page.items());
    }

    /** Rows stay, with what is open in them; as long as their order does, the focus too. */
    private void showRows(List<ClubAccount> now) {
        now.forEach(account -> clubs.computeIfAbsent(account.clubId(), id -> new ClubAccountRow(account))
                .show(account));
        var ids = now.stream().map(ClubAccount::clubId).toList();
        clubs.keySet().retainAll(ids);
        if (ids.isEmpty() || !ids.equals(order)) {
            order = ids;
            list.removeAll();
            ids.forEach(id -> list.add(clubs.get(id)));
            if (ids.isEmpty()) {
                list.add(nothing());
            }
        }
    }

    private EmptyState nothing() {
        return search.isEmpty()
                ? new EmptyState(text("quota.none"), text("quota.none.next"))
                : new EmptyState(text("quota.none-found"), text("quota.none-found.next"));
    }
}
