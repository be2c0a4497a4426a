package org.refstand.webhook;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Confidential;

/** Tell an outside system of events from now on. */
@Description("Tell an outside system of events from now on")
public record CreateWebhook(
        @Description("What people call it") String name,
        @Description("Where deliveries are posted to, https:// or http://") String url,
        @Description("The types of events it is told of, such as FixtureMoved") Set<String> eventTypes,
        @Confidential @Description("Key of the signatures, 24 characters or more; null: the desk makes one")
                String secret) {
    public CreateWebhook {
        name = Checks.tidy(name);
        url = Checks.tidy(url);
        eventTypes = WebhookChecks.tidy(eventTypes);
    }

    /** Secrets stay out of logs, and so does the URL, which may hold one. */
    @Override
    public String toString() {
        return "CreateWebhook[" + name + "]";
    }
}
