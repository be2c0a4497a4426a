package org.refstand.webhook;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * A name server may take seconds, and an open transaction stalls the feed of all: so what a name means is asked by a caller
 * who may ask, before the first try and its transaction.
 */
@LooksUpHost
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 75)
class HostInterceptor {
    @Inject
    Hosts hosts;

    @AroundInvoke
    Object lookUp(InvocationContext call) throws Exception {
        return hosts.lookedUp(url(call.getParameters()[0]), call::proceed);
    }

    private static String url(Object command) {
        return command instanceof CreateWebhook made ? made.url() : ((ChangeWebhook) command).url();
    }
}
