package org.refstand.webhook;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** Change what a webhook is told, and where. */
@Description("Change what a webhook is told, and where; what waits goes to the new address")
public record ChangeWebhook(
        @Description("The webhook") WebhookId id,
        @Description("The version the caller saw") long version,
        @Description("What people call it") String name,
        @Description("Where deliveries are posted to, https:// or http://") String url,
        @Description("The types of events it is told of, such as FixtureMoved") Set<String> eventTypes) {
    public ChangeWebhook {
        name = Checks.tidy(name);
        url = Checks.tidy(url);
        eventTypes = WebhookChecks.tidy(eventTypes);
    }

    /** The URL may hold a secret. */
    @Override
    public String toString() {
        return "ChangeWebhook[" + id + "]";
    }
}
