package org.refstand.notification;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a notification. */
public record NotificationId(UUID value) implements Id {}
