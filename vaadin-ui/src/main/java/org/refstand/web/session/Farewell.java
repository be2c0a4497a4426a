package org.refstand.web.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

/** The ways out of the desk; all of them end at the log-in. */
public final class Farewell {

    /** What the address of the log-in says when a session has ended, so that the page can tell. */
    public static final String ENDED = "ended";

    /** The same when somebody has set a new password, which ends the session too. */
    public static final String PASSWORD_CHANGED = "password-changed";

    private static final String LOGIN = "login";

    private Farewell() {}

    /** Where a browser goes whose session has ended; relative to the desk. */
    public static String ofEndedSession() {
        return LOGIN + "?" + ENDED;
    }

    /** The visitor leaves: the session ends, and with it every page of this browser. */
    public static void logOut() {
        leave(LOGIN);
    }

    /** The visitor has set a new password and logs in with it again. */
    public static void afterNewPassword() {
        leave(LOGIN + "?" + PASSWORD_CHANGED);
    }

    /** The account may not be here any more: its page goes to the log-in, which says so. Needs the page's lock. */
    public static void sessionEnded(UI ui) {
        ui.getPage().setLocation(ofEndedSession());
    }

    private static void leave(String where) {
        UI.getCurrent().getPage().setLocation(where);
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
