package org.refstand.account;

import java.time.Instant;
import org.refstand.security.Caller;

/**
 * Whose token was sent.
 *
 * @param caller the account it belongs to
 * @param expiresAt not valid from then on; null: until revoked
 */
public record Bearer(Caller caller, Instant expiresAt) {}
