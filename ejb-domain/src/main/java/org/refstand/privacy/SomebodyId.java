package org.refstand.privacy;

import java.util.UUID;
import org.refstand.kernel.PersonId;

/** Names a person by either of what they are here: a referee, or the owner of an account. */
public record SomebodyId(UUID value) implements PersonId {}
