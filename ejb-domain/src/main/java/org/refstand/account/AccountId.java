package org.refstand.account;

import java.util.UUID;
import org.refstand.kernel.PersonId;

/** Names an account. */
public record AccountId(UUID value) implements PersonId {}
