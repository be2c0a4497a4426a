package org.refstand.graphql.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** As long as there are no accounts, everybody is nobody and every token is unknown. */
@ApplicationScoped
class NobodyLogins implements Logins {
    @Override
    public Login of(HttpServletRequest request) {
        return Login.NOBODY;
    }

    @Override
    public Optional<Login> ofToken(String token) {
        return Optional.empty();
    }
}
