package org.refstand.notification;

import org.refstand.account.AccountId;
import org.refstand.referee.RefereeId;

/**
 * Who is told: a referee, whether or not they have an account, or an account of the desk.
 *
 * @param referee null for an account
 * @param account null for a referee
 */
record Recipient(RefereeId referee, AccountId account) {
    static Recipient of(RefereeId referee) {
        return new Recipient(referee, null);
    }

    static Recipient of(AccountId account) {
        return new Recipient(null, account);
    }
}
