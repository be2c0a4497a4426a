package org.refstand.graphql.transport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The network address of the client whose request this thread is answering; failed logins are counted by it. */
@ApplicationScoped
public class ClientAddress {
    private final ThreadLocal<String> address = new ThreadLocal<>();

    /** @return the address; "unknown" outside a request */
    public String get() {
        String current = address.get();
        return current == null ? "unknown" : current;
    }

    /** Does the work for a client at this address. */
    <T> T during(String client, Supplier<T> work) {
        String before = address.get();
        address.set(client);
        try {
            return work.get();
        } finally {
            if (before == null) {
                address.remove();
            } else {
                address.set(before);
            }
        }
    }
}
