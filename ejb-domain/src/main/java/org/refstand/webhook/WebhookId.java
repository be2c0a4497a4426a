package org.refstand.webhook;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a webhook. */
public record WebhookId(UUID value) implements Id {}
