package org.refstand.web.shell;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Takes the log-in form. The session gets a new id once somebody is known, so that an id planted before is worth
 * nothing; a form sent from another site is refused.
 */
@WebServlet(LoginServlet.PATH)
public class LoginServlet extends HttpServlet {

    /** Where the form is posted to. */
    static final String PATH = "/login/check";

    private static final String FAILED = "/login?failed";

    @Inject
    transient SecurityContext security;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromOwnPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var name = request.getParameter("username");
        var password = request.getParameter("password");
        if (name == null || password == null || !isKnown(request, response, name.strip(), password)) {
            seeOther(response, FAILED);
            return;
        }
        var session = request.getSession();
        request.changeSessionId();
        var wanted = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        seeOther(response, wanted instanceof String path ? "/" + path : "/");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        seeOther(response, "/login");
    }

    private boolean isKnown(HttpServletRequest request, HttpServletResponse response, String name, String password) {
        var parameters =
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password));
        return security.authenticate(request, response, parameters) == AuthenticationStatus.SUCCESS;
    }

    private static boolean isFromOwnPage(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin == null
                || "null".equals(origin)
                || request.getHeader("Host").equalsIgnoreCase(URI.create(origin).getRawAuthority());
    }

    private static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }
}
