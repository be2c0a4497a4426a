package org.refstand.webhook;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.eventlog.EventId;

/** What one webhook is told of one event. */
@Description("What one webhook is told of one event")
public record DeliveryView(
        @Description("Its id; sent as Refstand-Delivery, the same at every try") DeliveryId id,
        @Description("Which webhook") WebhookId webhookId,
        @Description("What the webhook is called") String webhookName,
        @Description("Which event") EventId eventId,
        @Description("What happened, such as FixtureMoved") String eventType,
        @Description("How far it has come") DeliveryState state,
        @Description("How often it was sent, since it was made or sent again by hand") int tries,
        @Description("When it was made") Instant createdAt,
        @Description("When it was last sent; null: never") Instant lastTriedAt,
        @Description("When it is sent (again), at the soonest; null: it is not") Instant nextTryAt,
        @Description("When it was delivered or given up; null: not yet") Instant endedAt,
        @Description("HTTP status of the last answer; null: there was none") Integer status,
        @Description("What went wrong at the last try; null: nothing") DeliveryProblem problem,
        @Description("Beginning of the last answer, or the words of the failure") String answer) {}
