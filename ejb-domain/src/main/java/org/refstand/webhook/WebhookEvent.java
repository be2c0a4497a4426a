package org.refstand.webhook;

import java.util.Set;
import org.refstand.kernel.DomainEvent;

/**
 * What happens to a webhook. No event carries a secret, or more of the URL than where it leads: path and query may hold
 * a token, and events go to other webhooks.
 */
public sealed interface WebhookEvent extends DomainEvent {
    /**
     * An outside system is told of events from now on.
     *
     * @param name as people call it
     * @param target scheme, host and port of the URL
     * @param eventTypes what it is told of
     */
    record WebhookCreated(WebhookId id, String name, String target, Set<String> eventTypes) implements WebhookEvent {}

    /**
     * A webhook is told of something else, or elsewhere.
     *
     * @param name as people call it
     * @param target scheme, host and port of the URL
     * @param eventTypes what it is told of
     */
    record WebhookChanged(WebhookId id, String name, String target, Set<String> eventTypes) implements WebhookEvent {}

    /**
     * What happens from now on waits.
     *
     * @param gone whether the target itself asked for it, by status 410
     */
    record WebhookPaused(WebhookId id, boolean gone) implements WebhookEvent {}

    /** What waited is sent, and what happens from now on. */
    record WebhookResumed(WebhookId id) implements WebhookEvent {}

    /** Another secret signs; for a day the one before signs as well. */
    record WebhookSecretChanged(WebhookId id) implements WebhookEvent {}

    /** The webhook, and no other, is to be told of this event, whatever types it wants. */
    record WebhookTested(WebhookId id) implements WebhookEvent {}

    /** It is told of nothing any more, not of what waited either. */
    record WebhookDeleted(WebhookId id) implements WebhookEvent {}
}
