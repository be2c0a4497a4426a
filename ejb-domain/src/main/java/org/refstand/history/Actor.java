package org.refstand.history;

import org.refstand.account.AccountId;

/**
 * Somebody who did something.
 *
 * @param id of the account
 * @param name by which people know it today
 */
public record Actor(AccountId id, String name) {}
