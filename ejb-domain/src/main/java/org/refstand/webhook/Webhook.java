package org.refstand.webhook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Uuid7;

/**
 * An outside system that is told of events: made by an administrator, changed, paused by one or by the target itself,
 * resumed, deleted. Its secret signs what is sent; for a while after a change the one before does so as well.
 */
@Entity
class Webhook extends Aggregate {
    private String name;
    private String url;
    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_secret_until")
    private Instant formerSecretUntil;

    private boolean active;

    @ElementCollection
    @CollectionTable(name = "webhook_event_type", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "event_type")
    private Set<String> eventTypes = new HashSet<>();

    /** For JPA. */
    protected Webhook() {}

    /** A new one, told of what happens from now on. */
    Webhook(CreateWebhook command, String secret) {
        super(Uuid7.next());
        this.secret = secret;
        active = true;
        take(command.name(), command.url(), command.eventTypes());
        raise(new WebhookEvent.WebhookCreated(id(), name, WebhookAddress.target(url), command.eventTypes()));
    }

    void change(ChangeWebhook command) {
        take(command.name(), command.url(), command.eventTypes());
        raise(new WebhookEvent.WebhookChanged(id(), name, WebhookAddress.target(url), command.eventTypes()));
    }

    private void take(String called, String address, Set<String> wanted) {
        name = called;
        url = address;
        eventTypes.retainAll(wanted);
        eventTypes.addAll(wanted);
    }

    /**
     * Nothing is sent from now on; nothing happens when it is so already.
     *
     * @param gone whether the target itself asked for it
     */
    void pause(boolean gone) {
        if (active) {
            active = false;
            raise(new WebhookEvent.WebhookPaused(id(), gone));
        }
    }

    /** What waited is sent; nothing happens when it is not paused. */
    void resume() {
        if (!active) {
            active = true;
            raise(new WebhookEvent.WebhookResumed(id()));
        }
    }

    /** @param until when the secret so far signs as well */
    void rotate(String other, Instant until) {
        formerSecret = secret;
        formerSecretUntil = until;
        secret = other;
        raise(new WebhookEvent.WebhookSecretChanged(id()));
    }

    void test() {
        raise(new WebhookEvent.WebhookTested(id()));
    }

    void delete() {
        raise(new WebhookEvent.WebhookDeleted(id()));
    }

    WebhookId id() {
        return new WebhookId(uuid());
    }

    @Override
    protected String type() {
        return "Webhook";
    }

    @Override
    protected String label() {
        return name;
    }
}
