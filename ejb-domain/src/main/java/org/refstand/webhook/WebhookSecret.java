package org.refstand.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** A webhook and its new secret, which is shown this once. */
@Description("A webhook and its new secret, which is shown this once")
public record WebhookSecret(
        @Description("The webhook") WebhookView webhook,
        @Confidential @Description("Key of the signatures; it cannot be shown again") String secret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "WebhookSecret[" + webhook.id() + "]";
    }
}
