package org.refstand.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** Sign with another secret; for a day the one so far signs as well. */
@Description("Sign with another secret; for a day the one so far signs as well")
public record RotateWebhookSecret(
        @Description("The webhook") WebhookId id,
        @Description("The version the caller saw") long version,
        @Confidential @Description("Key of the signatures, 24 characters or more; null: the desk makes one")
                String secret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "RotateWebhookSecret[" + id + "]";
    }
}
