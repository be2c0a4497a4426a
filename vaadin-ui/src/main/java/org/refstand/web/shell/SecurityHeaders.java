package org.refstand.web.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What every answer tells the browser not to do. Scripts run only from our own address or with this answer's nonce;
 * Vaadin's client needs {@code unsafe-eval} and, for the styles of its components, {@code unsafe-inline} there.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

    /** Request attribute with the nonce that the page's scripts must carry. */
    static final String NONCE = SecurityHeaders.class.getName() + ".nonce";

    private static final String CSP_TO_NONCE = "default-src 'self'; script-src 'self' 'nonce-";
    private static final String CSP_FROM_NONCE = "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var nonce = nonce();
        request.setAttribute(NONCE, nonce);
        if (response instanceof HttpServletResponse http) {
            http.setHeader("Content-Security-Policy", CSP_TO_NONCE + nonce + CSP_FROM_NONCE);
            http.setHeader("X-Content-Type-Options", "nosniff");
            http.setHeader("X-Frame-Options", "DENY");
            http.setHeader("Referrer-Policy", "same-origin");
            http.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            if (request.isSecure()) {
                http.setHeader("Strict-Transport-Security", "max-age=31536000");
            }
        }
        chain.doFilter(request, response);
    }

    private String nonce() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
