package org.refstand.referee;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a referee. */
public record RefereeId(UUID value) implements Id {}
