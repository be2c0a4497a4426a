package org.refstand.kernel;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Runs inside the transaction: completes the unit of work, or marks the transaction for rollback on a rejection. */
@Completed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class CompletionInterceptor {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    UnitOfWork unit;

    @AroundInvoke
    Object complete(InvocationContext call) throws Exception {
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
}
