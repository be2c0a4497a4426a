package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Id;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Repository;

/** Keeps the accounts. */
@ApplicationScoped
class AccountRepository extends Repository<Account> {
    AccountRepository() {
        super(Account.class);
    }

    /** Nothing happens any more to one whose personal data were erased. */
    @Override
    public Outcome<Account> seen(Id id, long version) {
        return super.seen(id, version).then(AccountRepository::kept);
    }

    /** @return the account, unless its personal data were erased */
    static Outcome<Account> kept(Account account) {
        return account.isErased() ? Outcome.rejected(Erased.already(account.concerned())) : Outcome.done(account);
    }
}
