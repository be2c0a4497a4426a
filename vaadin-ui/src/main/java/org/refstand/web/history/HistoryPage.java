package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumSet;
import java.util.Set;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.history.HistoryFilter;
import org.refstand.history.HistoryQueries;
import org.refstand.history.Topic;
import org.refstand.kernel.PageRequest;
import org.refstand.security.Caller;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.Assets;

/** A page with a history; what happens meanwhile comes to its top by itself. */
abstract class HistoryPage extends Page {

    private static final int PORTION = 50;

    private final transient HistoryQueries queries;
    private final Div below = new Div();
    private HistoryFilters filters;
    private HistoryList list;
    private int wanted = PORTION;

    HistoryPage(String title, HistoryQueries queries) {
        super(title);
        this.queries = queries;
        addClassName("history-page");
    }

    /**
     * Builds the page.
     *
     * @param desk whether what it is about and who did it can be chosen
     */
    final void build(HistoryList built, Caller visitor, boolean desk, LiveRefresh live) {
        list = built;
        filters = new HistoryFilters(topics(visitor), desk, queries, this::search);
        add(filters, list, below);
        live.keep(this, this::concerns, this::refresh);
    }

    /** What is read: what is chosen, of what the page is about. */
    abstract HistoryFilter wanted(HistoryFilters chosen);

    /** Whether an event may be one of those that are shown; asked on the feed's thread. */
    abstract boolean concerns(RecordedEvent event);

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("context://" + Assets.versioned("js/focus.js"));
    }

    /** The topics of which this visitor may see something. */
    private static Set<Topic> topics(Caller visitor) {
        var topics = EnumSet.allOf(Topic.class);
        if (!visitor.is(Role.ASSIGNER) && !visitor.is(Role.ADMIN)) {
            topics.removeAll(Set.of(Topic.MASTER_DATA, Topic.SETTINGS));
        }
        if (!visitor.is(Role.ASSIGNER) && !visitor.is(Role.REFEREE)) {
            topics.removeAll(Set.of(Topic.ANSWERS, Topic.NOTICES));
        }
        return topics;
    }

    private void search() {
        wanted = PORTION;
        refresh();
    }

    private void refresh() {
        var page = queries.page(wanted(filters), PageRequest.first(wanted));
        list.show(page.items());
        below.removeAll();
        if (page.items().isEmpty()) {
            below.add(filters.isFiltered() ? noneFound() : noneYet());
        } else if (page.hasNextPage() && wanted < PageRequest.MOST) {
            below.add(button(text("history.more"), () -> {
                wanted = Math.min(wanted + PORTION, PageRequest.MOST);
                refresh();
            }));
        } else if (page.hasNextPage()) {
            below.add(new EmptyState(text("history.too-many", PageRequest.MOST), text("history.too-many.next")));
        }
    }

    private static EmptyState noneYet() {
        return new EmptyState(text("history.none"), text("history.none.next"));
    }

    private EmptyState noneFound() {
        return new EmptyState(
                text("history.none-found"),
                text("history.none-found.next"),
                button(text("history.show-all"), filters::clear));
    }

    private static NativeButton button(String words, Runnable action) {
        var button = new NativeButton(words, click -> action.run());
        button.addClassName("quiet-button");
        return button;
    }
}
