package org.refstand.kernel;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.refstand.kernel.TraceStep.Kind;

/**
 * Runs outside the transaction and before anybody was told anything, so a second try is a new transaction that sees what the winner wrote: most often its own
 * checks then name the conflict. What is still a constraint violation after the last try becomes a rejection. A rejection is an answer, not a race:
 * it is never tried again.
 */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryInterceptor {
    static final int TRIES = 4;
    private static final int FIRST_PAUSE_MILLIS = 10;
    private static final Texts TEXTS = Texts.of(RetryInterceptor.class);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    LostRaces races;

    @Inject
    Tracing tracing;

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            // inside another use case: its transaction is the one to try again
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return tried(call, attempt);
            } catch (Exception failure) {
                if (!isLostRace(failure)) {
                    throw failure;
                }
                if (attempt == TRIES) {
                    races.givenUp();
                    return rejection(call, failure);
                }
                races.triedAgain();
                tracing.happened("lost race", Map.of("refstand.attempt", Integer.toString(attempt)));
                pause(attempt);
            }
        }
    }

    private Object tried(InvocationContext call, int attempt) throws Exception {
        if (!tracing.isOn()) {
            return call.proceed();
        }
        return tracing.call(
                TraceStep.of(Kind.INTERNAL, "transaction").with("refstand.attempt", attempt), call::proceed);
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return DatabaseError.in(failure).map(DatabaseError::isLostRace).orElse(false);
    }

    private static Object rejection(InvocationContext call, Exception failure) throws Exception {
        if (call.getMethod().getReturnType() != Outcome.class) {
            throw failure;
        }
        DatabaseError error = DatabaseError.in(failure).orElse(new DatabaseError("40001", ""));
        if (error.isInUse()) {
            return Outcome.rejected(Rejection.of("STILL_IN_USE", TEXTS.sentence("conflict.inUse")));
        }
        if (error.isDuplicate()) {
            return Outcome.rejected(Rejection.of("ALREADY_EXISTS", TEXTS.sentence("conflict.exists")));
        }
        return Outcome.rejected(Rejection.of("LOST_RACE", TEXTS.sentence("conflict.generic")));
    }

    /** Exponential with full jitter: two losers must not meet again. */
    private static void pause(int attempt) throws InterruptedException {
        int longest = FIRST_PAUSE_MILLIS << attempt;
        Thread.sleep(ThreadLocalRandom.current().nextInt(1, longest));
    }
}
