package org.refstand.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.refstand.security.CurrentCaller;

/** Tells the services who is calling during a request of the browser. A request with a token says so for itself. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter implements Filter {

    @Inject
    CurrentCaller current;

    @Inject
    SessionCaller sessions;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var session = http.getSession(false);
        if (session == null || http.getHeader("Authorization") != null) {
            chain.doFilter(request, response);
            return;
        }
        var caller = sessions.of(session);
        try {
            current.call(caller, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
