package org.refstand.webhook;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names what one webhook is told of one event. */
public record DeliveryId(UUID value) implements Id {}
