package org.refstand.web.quota;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final transient Set<ClubId> open = new HashSet<>();
    private transient List<ClubAccount> shown;
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
        add(explained, list, more);
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
        var page = queries.accounts(wanted, search.getValue(), PageRequest.first(PageRequest.MOST));
        var behind = page.items().stream()
                .filter(account -> account.difference() < 0)
                .toList();
        var missing = -behind.stream().mapToInt(ClubAccount::difference).sum();
        subtitle(
                wanted == null
                        ? ""
                        : text("quota.subtitle", wanted, page.items().size(), behind.size(), missing));
        var now = page.items().stream().limit(rows).toList();
        more.setVisible(page.items().size() > now.size());
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            now.forEach(account -> list.add(row(account)));
            if (now.isEmpty()) {
                list.add(nothing());
            }
        }
    }

    private NativeDetails row(ClubAccount account) {
        var name = new Span(account.clubName());
        name.addClassName("who");
        var owes = new Span(AccountFigures.words(account));
        owes.addClassName("dim");
        var words = new Div(name, owes);
        words.addClassName("words");
        var line = new Div(words, new AccountFigures(account));
        line.addClassName("account-line");
        var row = new NativeDetails();
        row.addClassName("club-account");
        row.setSummary(line);
        if (open.contains(account.clubId())) {
            row.setContent(SharesTable.of(account.clubName(), account.referees()));
            row.setOpen(true);
        }
        row.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                open.add(account.clubId());
                row.setContent(SharesTable.of(account.clubName(), account.referees()));
            } else {
                open.remove(account.clubId());
            }
        });
        return row;
    }

    private EmptyState nothing() {
        return search.isEmpty()
                ? new EmptyState(text("quota.none"), text("quota.none.next"))
                : new EmptyState(text("quota.none-found"), text("quota.none-found.next"));
    }
}
