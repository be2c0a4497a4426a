package org.refstand.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Collectors;
import org.refstand.kernel.TraceStep.Kind;

/** Outermost, so that the step has all that is done for a command in it: guard, every try, and the transactions. */
@Traced
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 25)
public class TraceInterceptor {
    private static final TraceStep NOT_TOLD = TraceStep.of(Kind.INTERNAL, "command");

    @Inject
    Tracing tracing;

    @AroundInvoke
    Object trace(InvocationContext call) throws Exception {
        if (!tracing.isOn()) {
            return tracing.call(NOT_TOLD, call::proceed);
        }
        String service = call.getMethod().getDeclaringClass().getSimpleName();
        String name = service + "." + call.getMethod().getName();
        return tracing.call(TraceStep.of(Kind.INTERNAL, name), () -> {
            Object result = call.proceed();
            if (result instanceof Outcome<?> outcome && !outcome.isDone()) {
                tracing.known("refstand.rejections", codes(outcome));
            }
            return result;
        });
    }

    private static String codes(Outcome<?> rejected) {
        return rejected.rejections().stream().map(Rejection::code).distinct().collect(Collectors.joining(","));
    }
}
