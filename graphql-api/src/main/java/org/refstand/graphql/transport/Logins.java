package org.refstand.graphql.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.refstand.account.Bearer;
import org.refstand.account.LoginService;
import org.refstand.security.Caller;

/** Finds out who is calling: by the bearer token where one is sent, else by the browser's session. */
@ApplicationScoped
class Logins {
    private static final String BEARER = "Bearer ";

    @Inject
    LoginService accounts;

    @Inject
    Instance<BrowserSessions> sessions;

    /**
     * Who sent this request.
     *
     * @return empty when its token is unknown, expired or revoked
     */
    Optional<Login> of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization == null ? Optional.of(ofSession(request.getSession(false))) : ofHeader(authorization);
    }

    /** The same, to be asked when the request is over and its thread another. */
    HandshakeLogin laterOf(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        HttpSession session = request.getSession(false);
        return authorization == null ? () -> again(session) : () -> ofHeader(authorization);
    }

    /** The client's address, that failed log-ins count against. */
    String addressOf(HttpServletRequest request) {
        return accounts.addressOf(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** Whose token stands in this value of an Authorization header; empty when it is good for nobody. */
    Optional<Login> ofHeader(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return ofToken(authorization.substring(BEARER.length()).strip());
    }

    private Optional<Login> ofToken(String token) {
        return accounts.bearer(token).map(bearer -> login(bearer, token));
    }

    private Login login(Bearer bearer, String token) {
        Instant until = bearer.expiresAt() == null ? Instant.MAX : bearer.expiresAt();
        return new Login(bearer.caller(), until, () -> ofToken(token));
    }

    private Login ofSession(HttpSession session) {
        if (session == null || sessions.isUnsatisfied()) {
            return Login.NOBODY;
        }
        Caller caller = sessions.get().of(session);
        return caller.isKnown() ? new Login(caller, Instant.MAX, () -> again(session)) : Login.NOBODY;
    }

    private Optional<Login> again(HttpSession session) {
        try {
            return Optional.of(ofSession(session));
        } catch (IllegalStateException e) {
            // the session has ended
            return Optional.empty();
        }
    }
}
