package org.refstand.account;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names an account. */
public record AccountId(UUID value) implements Id {}
