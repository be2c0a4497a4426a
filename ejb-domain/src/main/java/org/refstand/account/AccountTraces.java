package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.security.CurrentCaller;

/** Names, password, tokens and failed log-ins of an account. */
@ApplicationScoped
class AccountTraces implements PersonalTraces {
    private static final Texts TEXTS = Texts.of(AccountTraces.class);

    @Inject
    AccountRepository accounts;

    @Inject
    KnownAccounts known;

    @Inject
    AccessTokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    CurrentCaller caller;

    @Override
    public List<Rejection> obstacles(Person person) {
        if (person.account() == null) {
            return List.of();
        }
        AccountId id = new AccountId(person.account());
        return accounts.findLocked(id)
                .map(account -> obstacles(account, person))
                .orElseGet(() -> List.of(Stale.unknown("Account", id)));
    }

    private List<Rejection> obstacles(Account account, Person person) {
        boolean isAllOfThem = person.referee() == null;
        if (account.isErased()) {
            return isAllOfThem ? List.of(Erased.already(account.concerned())) : List.of();
        }
        if (isAllOfThem && !account.isAt(person.seen())) {
            return List.of(Stale.changedMeanwhile(account.concerned()));
        }
        if (person.account().equals(caller.get().account())) {
            return List.of(refused(account, "ACCOUNT_OWN", "account.own"));
        }
        if (account.isActiveAdministrator() && !known.hasAdministratorBeside(account.id())) {
            return List.of(refused(account, "LAST_ADMINISTRATOR", "account.lastAdmin"));
        }
        return account.isActive() ? List.of(refused(account, "ACCOUNT_ACTIVE", "erase.active")) : List.of();
    }

    private static Rejection refused(Account account, String code, String text) {
        return Rejection.of(code, TEXTS.sentence(text, account.displayName(), account.login()), account.concerned());
    }

    @Override
    public void erase(Person person) {
        if (person.account() == null) {
            return;
        }
        Account account = accounts.find(new AccountId(person.account())).orElseThrow();
        if (!account.isErased()) {
            throttle.forget(account.id(), account.login());
            tokens.forget(account.id());
            account.erase(passwords.hash(Secret.next()));
        }
    }
}
