package org.refstand.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * The id that the client chose for the command of the running thread. A face puts it there around one call of a use case;
 * where nobody did, each command gets an id of its own and is not remembered.
 */
@ApplicationScoped
public class CurrentCommand {
    private final ThreadLocal<UUID> chosen = new ThreadLocal<>();

    /** @return the chosen id; empty when the client chose none */
    public Optional<UUID> id() {
        return Optional.ofNullable(chosen.get());
    }

    /** Runs the work as the command of that id; afterwards the thread is as it was. */
    public <T> T call(UUID id, Callable<T> work) throws Exception {
        UUID before = chosen.get();
        chosen.set(id);
        try {
            return work.call();
        } finally {
            if (before == null) {
                chosen.remove();
            } else {
                chosen.set(before);
            }
        }
    }
}
