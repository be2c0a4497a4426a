package org.refstand.kernel;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs inside the transaction: completes the unit of work, or marks the transaction for rollback on a rejection. A command
 * whose id the client chose is done only when that id was not done before; around the outermost use case, for those inside
 * it belong to the same command.
 */
@Completed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class CompletionInterceptor {
    private static final String OUTERMOST = CompletionInterceptor.class.getName() + ".outermost";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    UnitOfWork unit;

    @Inject
    CurrentCommand command;

    @Inject
    DoneCommands commands;

    @AroundInvoke
    Object complete(InvocationContext call) throws Exception {
        Optional<UUID> chosen = chosenFor(call);
        if (chosen.isEmpty()) {
            return completed(call);
        }
        Optional<Outcome<?>> answered = commands.answered(chosen.get(), call.getMethod(), call.getParameters());
        if (answered.isPresent()) {
            if (!answered.get().isDone()) {
                transaction.setRollbackOnly();
            }
            return answered.get();
        }
        Outcome<?> outcome = (Outcome<?>) completed(call);
        if (outcome.isDone()) {
            commands.keep(chosen.get(), call.getMethod(), outcome);
        }
        return outcome;
    }

    private Object completed(InvocationContext call) throws Exception {
        Object result = call.proceed();
        if (result instanceof Outcome<?> outcome && !outcome.isDone()) {
            transaction.setRollbackOnly();
            return result;
        }
        if (transaction.getRollbackOnly()) {
            // an inner use case failed or was rejected; telling success now would be a lie
            throw new IllegalStateException(
                    "The transaction of " + call.getMethod() + " is already marked for rollback");
        }
        unit.complete();
        return result;
    }

    /** What cannot be refused is no command. */
    private Optional<UUID> chosenFor(InvocationContext call) {
        boolean isOutermost = transaction.getResource(OUTERMOST) == null;
        transaction.putResource(OUTERMOST, true);
        return isOutermost && call.getMethod().getReturnType() == Outcome.class ? command.id() : Optional.empty();
    }
}
