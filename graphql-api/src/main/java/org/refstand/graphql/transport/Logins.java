package org.refstand.graphql.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where the API learns who is calling. */
public interface Logins {
    /** Whoever the container's authentication found behind this request; {@link Login#NOBODY} when nobody. */
    Login of(HttpServletRequest request);

    /**
     * Whoever this bearer token stands for.
     *
     * @return empty when the token is unknown, expired or revoked
     */
    Optional<Login> ofToken(String token);
}
