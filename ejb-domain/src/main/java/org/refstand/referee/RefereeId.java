package org.refstand.referee;

import java.util.UUID;
import org.refstand.kernel.PersonId;

/** Names a referee. */
public record RefereeId(UUID value) implements PersonId {}
