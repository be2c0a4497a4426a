package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.refstand.account.AccountEvent;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.notification.NotificationEvent;
import org.refstand.notification.NotificationQueries;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;

/** The frame of every page behind the log-in: mark, navigation, user menu, and the view in the main landmark. */
@Dependent
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Navigation places;
    private final Main main = new Main();
    private final NativeButton drawer = new NativeButton("", click -> openDrawer(!isDrawerOpen()));

    /** Builds the frame for who is logged in. */
    @Inject
    public MainLayout(CurrentCaller current, NotificationQueries notifications, LiveRefresh live) {
        var visitor = current.get();
        places = new Navigation(visitor);
        addClassNames("desk", places.fitsTabs() ? "with-tabs" : "with-drawer");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        places.setId("places");
        var shade = new Div();
        shade.addClassName("shade");
        shade.addClickListener(click -> openDrawer(false));
        add(skipLink(), header(visitor), places, shade, main);
        Shortcuts.addShortcutListener(this, () -> openDrawer(false), Key.ESCAPE)
                .listenOn(this)
                .allowBrowserDefault()
                // the board has an Escape of its own
                .allowEventPropagation();
        openDrawer(false);
        tellOtherPages(visitor);
        live.keep(this, event -> isAbout(visitor, event), () -> showAnewUnlessStill(visitor, current.get()));
        if (visitor.is(Role.REFEREE)) {
            live.keep(this, event -> event.event() instanceof NotificationEvent, () -> countNews(notifications));
        }
    }

    /**
     * Pages of this browser that another person left open go home as soon as a page of the newcomer is there. Not before: a
     * request with the old session's id would begin a session of its own and log the newcomer out.
     */
    private void tellOtherPages(Caller visitor) {
        getElement()
                .executeJs(
                        """
                const pages = new BroadcastChannel('refstand.visitor');
                pages.onmessage = said => { if (said.data !== $0) location.assign('/'); };
                pages.postMessage($0);
                """,
                        visitor.account().toString());
    }

    private static boolean isAbout(Caller visitor, RecordedEvent recorded) {
        return recorded.event() instanceof AccountEvent
                && recorded.aggregateId().equals(visitor.account());
    }

    /** With other roles there are other places, and this one may be closed now. */
    private void showAnewUnlessStill(Caller before, Caller now) {
        if (!now.roles().equals(before.roles()) || !Objects.equals(now.referee(), before.referee())) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private void countNews(NotificationQueries notifications) {
        var unread = notifications.unread();
        count(Place.NEWS, unread == 0 ? "" : text("shell.new", unread));
    }

    /** Says beside a place in the navigation how much waits there, "3 open"; an empty text says nothing. */
    public void count(Place place, String waiting) {
        places.count(place, waiting);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        places.mark(event.getLocation().getPath());
        openDrawer(false);
    }

    private static Anchor skipLink() {
        var skip = new Anchor("#main", text("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        // all addresses are relative to the front door: followed, the link would lead there
        skip.getElement()
                .executeJs("this.addEventListener('click', click => {"
                        + " click.preventDefault(); document.getElementById('main').focus(); })");
        return skip;
    }

    private Header header(Caller visitor) {
        drawer.addClassName("drawer-button");
        drawer.getElement().setAttribute("aria-controls", "places");
        var header = new Header(drawer, new Brand(), new UserMenu(visitor));
        header.addClassName("top");
        return header;
    }

    private boolean isDrawerOpen() {
        return hasClassName("drawer-open");
    }

    private void openDrawer(boolean open) {
        setClassName("drawer-open", open);
        drawer.getElement().setAttribute("aria-expanded", String.valueOf(open));
        drawer.setAriaLabel(text(open ? "shell.close-menu" : "shell.open-menu"));
    }
}
