package org.refstand.league;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a club. */
public record ClubId(UUID value) implements Id {}
