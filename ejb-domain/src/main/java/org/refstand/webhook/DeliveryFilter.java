package org.refstand.webhook;

import org.eclipse.microprofile.graphql.Description;

/** Which deliveries are wanted; every given condition must hold. */
@Description("Which deliveries are wanted; every given condition must hold")
public record DeliveryFilter(
        @Description("To this webhook") WebhookId webhookId,
        @Description("In this state") DeliveryState state,
        @Description("Of events of this type, such as FixtureMoved") String eventType) {}
