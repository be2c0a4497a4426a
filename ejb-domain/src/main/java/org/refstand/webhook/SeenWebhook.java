package org.refstand.webhook;

import org.eclipse.microprofile.graphql.Description;

/** A webhook in the version the caller saw. */
@Description("A webhook in the version the caller saw")
public record SeenWebhook(
        @Description("The webhook") WebhookId id, @Description("The version the caller saw") long version) {}
