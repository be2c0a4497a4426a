package org.refstand.league;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a team. */
public record TeamId(UUID value) implements Id {}
