package org.refstand.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.refstand.kernel.Guarded;

/**
 * Outermost around every service method: the container enforces {@code @RolesAllowed} on enterprise beans only. A method
 * that says nothing is closed to everybody.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class GuardInterceptor {
    @Inject
    CurrentCaller current;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Caller caller = current.get();
        if (!mayCall(caller, call.getMethod())) {
            throw Forbidden.to(
                    caller,
                    call.getMethod().getDeclaringClass().getSimpleName() + "."
                            + call.getMethod().getName());
        }
        return call.proceed();
    }

    private static boolean mayCall(Caller caller, Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return true;
        }
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            for (String role : allowed.value()) {
                if (caller.is(Role.valueOf(role))) {
                    return true;
                }
            }
        }
        return false;
    }
}
