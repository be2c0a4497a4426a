package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Repository;

/** Keeps the accounts. */
@ApplicationScoped
class AccountRepository extends Repository<Account> {
    AccountRepository() {
        super(Account.class);
    }
}
