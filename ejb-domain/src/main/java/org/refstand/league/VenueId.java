package org.refstand.league;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a venue. */
public record VenueId(UUID value) implements Id {}
