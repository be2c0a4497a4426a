package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses a webhook may lead to, so that nobody reaches through the desk what only the desk can reach. A name is
 * looked up each time a connection is made, and the connection is made to what was looked at then: a name that says something
 * else a moment later changes nothing.
 */
@ApplicationScoped
class Addresses {
    /** REFSTAND_WEBHOOK_ALLOW_PRIVATE. */
    @Inject
    @ConfigProperty(name = "refstand.webhook.allow.private", defaultValue = "false")
    boolean allowPrivate;

    private volatile Lookup lookup = InetAddress::getAllByName;

    /** For tests, who want names to mean something. */
    void lookUpBy(Lookup other) {
        lookup = other;
    }

    /**
     * The addresses of a host.
     *
     * @throws Refused when one of them, be it one of many, is not allowed
     * @throws UnknownHostException when there are none
     */
    InetAddress[] allowed(String host) throws UnknownHostException {
        InetAddress[] found = lookup.of(host);
        for (InetAddress address : found) {
            AddressKind kind = AddressKind.of(address);
            if (kind == AddressKind.NEVER || kind == AddressKind.PRIVATE && !allowPrivate) {
                throw new Refused(address.getHostAddress());
            }
        }
        return found;
    }

    /** The host leads where no webhook may. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String address) {
            super(address);
        }
    }

    /** Asks for the addresses of a name. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }
}
