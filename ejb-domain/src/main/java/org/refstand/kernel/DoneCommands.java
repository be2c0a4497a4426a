package org.refstand.kernel;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;

/** The commands that were done under an id the client chose; the event log implements it. */
public interface DoneCommands {
    /**
     * Asks in the running transaction, before anything else is done, and waits where the same id is being done.
     *
     * @param id that the client chose
     * @param useCase the outermost one
     * @param content what it is called with
     * @return the answer when the id is known: that of the first time, or why the id cannot be used; empty: go on
     */
    Optional<Outcome<?>> answered(UUID id, Method useCase, Object[] content);

    /** Keeps the answer of a command that was begun and is done, in its transaction. */
    void keep(UUID id, Method useCase, Outcome<?> answer);
}
