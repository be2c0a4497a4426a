package org.refstand.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;

/**
 * Whether a webhook may lead to a host, for a friendly message to who registers it; what counts is the look-up when a
 * connection is made. Asked before the transaction begins, told within it.
 */
@ApplicationScoped
class Hosts {
    private static final int LOOKUP_SECONDS = 3;
    private static final Texts TEXTS = Texts.of(Hosts.class);

    private final ThreadLocal<Found> found = new ThreadLocal<>();

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService tasks;

    @Inject
    Addresses addresses;

    /** Looks up the host of a URL, if it is a good one, and does the work that may need to know. */
    Object lookedUp(String url, Callable<Object> work) throws Exception {
        found.set(Optional.of(url)
                .filter(text -> text.length() <= WebhookAddress.LONGEST)
                .flatMap(WebhookAddress::read)
                .filter(good -> !WebhookAddress.hasLogin(good))
                .map(URI::getHost)
                .map(host -> new Found(host, lookUp(host)))
                .orElse(null));
        try {
            return work.call();
        } finally {
            found.remove();
        }
    }

    /** @return what is wrong with the host, as it was looked up for the running command */
    Optional<Rejection> wrong(String host) {
        Found known = found.get();
        if (known == null || !known.host().equals(host)) {
            throw new IllegalStateException("The host " + host + " was not looked up before the transaction");
        }
        return known.wrong();
    }

    /** In a thread of its own, for nothing else ends a look-up that takes long. */
    private Optional<Rejection> lookUp(String host) {
        Future<?> lookup = tasks.submit(() -> addresses.allowed(host));
        try {
            lookup.get(LOOKUP_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(
                    e.getCause() instanceof Addresses.Refused refused
                            ? refused("WEBHOOK_ADDRESS_REFUSED", "webhook.address", host, refused.getMessage())
                            : refused("WEBHOOK_HOST_UNKNOWN", "webhook.host", host));
        } catch (TimeoutException e) {
            lookup.cancel(true);
            return Optional.of(refused("WEBHOOK_HOST_UNKNOWN", "webhook.host", host));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Rejection refused(String code, String text, Object... arguments) {
        return Rejection.of(code, "url", TEXTS.sentence(text, arguments));
    }

    private record Found(String host, Optional<Rejection> wrong) {}
}
