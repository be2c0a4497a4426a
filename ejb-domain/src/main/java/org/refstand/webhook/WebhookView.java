package org.refstand.webhook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** An outside system that is told of events. */
@Description("An outside system that is told of events by HTTP")
public record WebhookView(
        @Description("Its id") WebhookId id,
        @Description("Raised by every change") long version,
        @Description("What people call it") String name,
        @Description("Where deliveries are posted to") String url,
        @Description("The types of events it is told of, such as FixtureMoved") List<String> eventTypes,
        @Description("False: paused; what happens meanwhile waits") boolean active,
        @Description("The secret before signs as well until then; null: it does not") Instant formerSecretUntil,
        @Description("The target failed too often, and nothing is sent before then; null: it works") Instant openUntil,
        @Description("How many deliveries wait") int waiting,
        @Description("How many deliveries were given up") int dead,
        @Description("When the last one was delivered, in the last thirty days; null: none") Instant lastDeliveredAt) {}
