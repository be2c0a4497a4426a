package org.refstand.league;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a league. */
public record LeagueId(UUID value) implements Id {}
