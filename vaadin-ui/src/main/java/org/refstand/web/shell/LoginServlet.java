package org.refstand.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.refstand.account.LogIn;
import org.refstand.account.LoginService;
import org.refstand.kernel.Sentence;
import org.refstand.web.session.SessionCaller;

/**
 * Takes the log-in form. The session gets a new id once somebody is known, so that an id planted before is worth
 * nothing. A form sent from another site is refused.
 */
@WebServlet(LoginServlet.PATH)
public class LoginServlet extends HttpServlet {

    /** Where the form is posted to. */
    static final String PATH = "/login/check";

    /** Session attribute with the last attempt that failed, as a {@link Refused}. */
    static final String REFUSED = LoginServlet.class.getName() + ".refused";

    /**
     * An attempt that failed.
     *
     * @param username as it was typed, so that nobody has to type it again
     */
    record Refused(String username, Sentence why) {}

    @Inject
    transient LoginService logins;

    @Inject
    transient SessionCaller sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromOwnPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var login = new LogIn(text(request, "username").strip(), text(request, "password"));
        var address = logins.addressOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        var outcome = logins.logIn(login, address);
        var session = request.getSession();
        if (!outcome.isDone()) {
            session.setAttribute(
                    REFUSED,
                    new Refused(login.login(), outcome.rejections().get(0).message()));
            seeOther(response, "/login");
            return;
        }
        request.changeSessionId();
        sessions.remember(outcome.value(), session);
        seeOther(response, ReturnPath.takeFrom(session));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        seeOther(response, "/login");
    }

    private static String text(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null ? "" : text;
    }

    private static boolean isFromOwnPage(HttpServletRequest request) {
        return isOwn(request.getHeader("Origin"), request.getHeader("Host"));
    }

    /**
     * A browser names the page that sends a form; programs name none, and have no session that could be misused.
     *
     * @param origin the header, null when there is none
     * @param host the header, null when there is none
     */
    static boolean isOwn(String origin, String host) {
        return origin == null || host != null && host.equalsIgnoreCase(authority(origin));
    }

    /** @return host and port; null when the origin says none that could be read */
    private static String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }
}
