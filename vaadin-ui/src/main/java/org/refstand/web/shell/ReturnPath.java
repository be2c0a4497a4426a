package org.refstand.web.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.refstand.web.session.Farewell;

/** The page of our own to which a visitor is led after the log-in: the one they asked for, or were on before. */
final class ReturnPath {

    private ReturnPath() {}

    /** Keeps the page from which a browser was sent to the log-in because its session had ended. */
    static void keepWhereFrom(VaadinRequest request) {
        var endedOn = request.getPathInfo() != null
                && request.getPathInfo().equals("/login")
                && request.getParameter(Farewell.ENDED) != null;
        if (endedOn) {
            ownPage(request.getHeader("Referer"), request.getHeader("Host"))
                    .ifPresent(page -> request.getWrappedSession()
                            .setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, page));
        }
    }

    /** The address, relative to the host, to go to now; the front door when no page was asked for. */
    static String takeFrom(HttpSession session) {
        var kept = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return kept instanceof String page ? own(page) : "/";
    }

    /** Never an address of another host: whatever stands there, it is a path of ours. */
    static String own(String page) {
        return "/" + page.replaceFirst("^[/\\\\]+", "");
    }

    /** The path and query of an address at this host; empty for any other, and for the log-in itself. */
    static Optional<String> ownPage(String address, String host) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(address);
            var path = uri.getRawPath();
            if (path == null
                    || !String.valueOf(uri.getRawAuthority()).equalsIgnoreCase(host)
                    || path.equals("/login")) {
                return Optional.empty();
            }
            return Optional.of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
