package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.kernel.PageRequest;
import org.refstand.notification.NotificationId;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationService;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.part.Toast;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** Everything the visitor was told, new ones as they come. */
@Route(value = "news", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.REFEREES)
public class NewsView extends Page {

    private static final int AT_ONCE = 30;

    private final transient NotificationQueries queries;
    private final transient NotificationService service;
    private final NewsList list;
    private final Div nothing = new Div();
    private final NativeButton readAll = new NativeButton(text("referee.news.read-all"), click -> readAll());
    private final NativeButton older = new NativeButton(text("referee.news.older"), click -> showOlder());
    private int rows = AT_ONCE;

    /** Follows the visitor's own notifications. */
    @Inject
    public NewsView(
            NotificationQueries queries, NotificationService service, LiveRefresh live, Dates dates, Myself myself) {
        super(text("referee.news.title"));
        this.queries = queries;
        this.service = service;
        list = new NewsList(dates, this::read);
        readAll.addClassName("quiet-button");
        older.addClassName("quiet-button");
        actions(readAll);
        add(list, older, nothing);
        live.keep(this, new Concerning(myself.referee())::news, this::show);
    }

    private void show() {
        var page = queries.mine(PageRequest.first(rows));
        var unread = queries.unread();
        list.show(page.items());
        list.setVisible(!page.items().isEmpty());
        older.setVisible(page.hasNextPage() && rows < PageRequest.MOST);
        readAll.setEnabled(unread > 0);
        subtitle(page.items().isEmpty() ? "" : text("referee.news.subtitle", unread));
        nothing.removeAll();
        if (page.items().isEmpty()) {
            nothing.add(new EmptyState(text("referee.news.none"), text("referee.news.none.next")));
        }
    }

    private void showOlder() {
        rows = Math.min(rows + AT_ONCE, PageRequest.MOST);
        show();
    }

    private void read(NotificationId id) {
        var outcome = service.markRead(List.of(id));
        if (!outcome.isDone()) {
            Toast.outcome(outcome, read -> "");
        }
        show();
    }

    private void readAll() {
        Toast.outcome(service.markAllRead(), read -> text("referee.news.all-read"));
        show();
    }
}
