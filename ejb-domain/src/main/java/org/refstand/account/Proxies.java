package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reverse proxies whose word on the client's address is believed (REFSTAND_PROXIES, addresses with commas, or * where
 * only the proxy can reach the desk). Without it everybody behind a proxy would share one allowance of log-in attempts;
 * without the list everybody could claim another address for each attempt.
 */
@ApplicationScoped
class Proxies {
    private static final String ANY = "*";

    @Inject
    @ConfigProperty(name = "refstand.proxies")
    Optional<String> trusted;

    /**
     * @param remote the address that the connection comes from
     * @param forwardedFor the header X-Forwarded-For; null when there is none
     * @return the address that log-in attempts count against
     */
    String client(String remote, String forwardedFor) {
        return client(
                remote,
                forwardedFor,
                new HashSet<>(Arrays.asList(trusted.orElse("").split("\\s*,\\s*"))));
    }

    /** The last address that no trusted proxy has: what stands before it was written by the client itself. */
    static String client(String remote, String forwardedFor, Set<String> trusted) {
        boolean any = trusted.contains(ANY);
        if (forwardedFor == null || !(any || trusted.contains(remote))) {
            return remote;
        }
        List<String> way = Arrays.stream(forwardedFor.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!trusted.contains(way.get(i))) {
                return way.get(i);
            }
        }
        return remote;
    }
}
