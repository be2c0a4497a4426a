package org.refstand.kernel;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Enumeration;
import java.util.concurrent.Callable;
import org.refstand.kernel.TraceStep.Kind;

/**
 * Every request of either face works for the trace that its header {@code traceparent} names, or for one of its own. A
 * header that is none, or comes more than once, counts as not sent.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestTrace implements Filter {
    /** As it is called on the wire. */
    public static final String HEADER = "traceparent";

    private static final int SERVER_ERROR = 500;

    @Inject
    CurrentTrace trace;

    @Inject
    Tracing tracing;

    /** @return the header; null when there is none, or no telling which one is meant */
    public static String sent(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders(HEADER);
        String only = lines.hasMoreElements() ? lines.nextElement() : null;
        return lines.hasMoreElements() ? null : only;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Callable<Void> work = () -> {
            chain.doFilter(request, response);
            return null;
        };
        try {
            if (tracing.isOn() && isAStep(asked)) {
                tracing.call(step(asked), sent(asked), () -> answered(work, (HttpServletResponse) response));
            } else {
                trace.call(Traceparent.read(sent(asked)).orElse(null), work);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Void answered(Callable<Void> work, HttpServletResponse response) throws Exception {
        work.call();
        String status = Integer.toString(response.getStatus());
        tracing.known("http.response.status_code", status);
        if (response.getStatus() >= SERVER_ERROR) {
            tracing.failed(status);
        }
        return null;
    }

    private static TraceStep step(HttpServletRequest request) {
        String path = request.getServletPath();
        // the addresses of pages hold ids: there would be as many names as matches
        boolean exact = request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT;
        return TraceStep.of(Kind.SERVER, request.getMethod() + " " + (exact ? path : "page"))
                .with("http.request.method", request.getMethod())
                .with("url.path", request.getPathInfo() == null ? path : path + request.getPathInfo());
    }

    /**
     * Not files, nor what is asked all the time by an open page or by who looks after the server, nor the opening of a
     * WebSocket, which ends nobody knows when.
     */
    private static boolean isAStep(HttpServletRequest request) {
        String file = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        String query = request.getQueryString();
        return file.indexOf('.') < 0
                && !request.getRequestURI().matches("/(health|metrics)(/.*)?")
                && request.getHeader("Upgrade") == null
                && (query == null || !query.contains("v-r=heartbeat") && !query.contains("v-r=push"));
    }
}
