package org.refstand.graphql.transport;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which web pages may open a WebSocket. A browser sends the user's cookie along with the handshake whatever page asks for
 * it, and says in Origin which page that is; programs send no Origin.
 */
final class Origins {
    private final Set<String> allowed;

    /** @param allowed further origins, such as {@code https://club.example.org}; our own host always is allowed */
    Origins(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param origin the Origin header, or null
     * @param host the Host header: name and port as the browser sees them
     */
    boolean allow(String origin, String host) {
        if (origin == null) {
            return true;
        }
        String page = origin.strip().toLowerCase(Locale.ROOT);
        if (allowed.contains(page)) {
            return true;
        }
        try {
            String authority = URI.create(page).getAuthority();
            return authority != null
                    && host != null
                    && authority.equals(host.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
