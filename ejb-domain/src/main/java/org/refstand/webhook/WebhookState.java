package org.refstand.webhook;

import java.util.Set;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/**
 * What events say of a webhook. Its secret and the whole URL are no part of it.
 *
 * @param target scheme, host and port of the URL
 */
public record WebhookState(
        WebhookId id, long version, String name, String target, Set<String> eventTypes, boolean active) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static WebhookState after(WebhookState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof WebhookEvent.WebhookCreated to) {
            return new WebhookState(to.id(), version, to.name(), to.target(), to.eventTypes(), true);
        }
        if (event instanceof WebhookEvent.WebhookChanged to) {
            return new WebhookState(to.id(), version, to.name(), to.target(), to.eventTypes(), before.active);
        }
        if (event instanceof WebhookEvent.WebhookPaused) {
            return before.with(version, false);
        }
        if (event instanceof WebhookEvent.WebhookResumed) {
            return before.with(version, true);
        }
        if (event instanceof WebhookEvent.WebhookSecretChanged || event instanceof WebhookEvent.WebhookTested) {
            return before.with(version, before.active);
        }
        if (event instanceof WebhookEvent.WebhookDeleted) {
            return null;
        }
        throw Fold.unexpected("Webhook", recorded);
    }

    private WebhookState with(long later, boolean told) {
        return new WebhookState(id, later, name, target, eventTypes, told);
    }
}
