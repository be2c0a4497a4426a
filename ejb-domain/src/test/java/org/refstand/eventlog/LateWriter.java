package org.refstand.eventlog;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;

/** Has a number for its transaction before it looks at what it changes, as a command with an id or a reader of the log has. */
@UseCase
class LateWriter {
    @Inject
    TransactionNumber number;

    /** @param work done when the transaction has its number, once more in another one when the first is too late */
    @PermitAll
    public <T> Outcome<T> write(Supplier<Outcome<T>> work) {
        number.take();
        return work.get();
    }

    /** Plain SQL is no use case's affair. */
    @ApplicationScoped
    static class TransactionNumber {
        @Inject
        Jdbi jdbi;

        void take() {
            jdbi.useHandle(handle -> handle.execute("select pg_current_xact_id()"));
        }
    }
}
