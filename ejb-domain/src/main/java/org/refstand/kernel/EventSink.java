package org.refstand.kernel;

import java.util.List;
import java.util.UUID;

/** Where the unit of work hands the raised events to; the event log implements it. */
public interface EventSink {
    /**
     * Writes the events in the running transaction.
     *
     * @param command names the outermost use case of the transaction; it may write several times
     * @param changes what each aggregate raised, in order
     */
    void write(UUID command, List<Raised> changes);

    /** The transaction of the written events has been committed. */
    void committed();

    /**
     * @param aggregateType the word of the glossary
     * @param aggregateId its id
     * @param aggregateVersion after the change
     * @param event the fact
     */
    record Raised(String aggregateType, UUID aggregateId, long aggregateVersion, DomainEvent event) {}
}
