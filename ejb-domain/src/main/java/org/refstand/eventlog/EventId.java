package org.refstand.eventlog;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names an event of the log. */
public record EventId(UUID value) implements Id {}
