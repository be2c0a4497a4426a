package org.refstand.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.refstand.eventlog.Actors;
import org.refstand.eventlog.EventPeople;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Id;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.kernel.Uuid7;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Keeps the accounts. */
@UseCase
public class AccountService {
    private static final Texts TEXTS = Texts.of(AccountService.class);

    @Inject
    AccountRepository accounts;

    @Inject
    AccountQueries queries;

    @Inject
    AccountChecks checks;

    @Inject
    AccessTokens tokens;

    @Inject
    Passwords passwords;

    @Inject
    KnownAccounts known;

    @Inject
    Throttle throttle;

    @Inject
    Actors actors;

    @Inject
    EventPeople people;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Adds an account. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountView> create(CreateAccount command) {
        return checks.of(command).then(() -> {
            Account account = new Account(Uuid7.next(), command, passwords.hash(command.password()));
            accounts.add(account);
            return written(account);
        });
    }

    /** Changes an account; the last active administrator stays one. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountView> change(ChangeAccount command) {
        return checks.of(command)
                .then(() -> accounts.seen(command.id(), command.version()))
                .then(account -> command.keepsAdministrator() ? Outcome.done(account) : steppingDown(account))
                .then(account -> {
                    account.change(command);
                    actors.rename(account.id(), command.displayName());
                    return written(account);
                });
    }

    /** Deletes an account that has never done anything, with its tokens; else it is to be made inactive. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountId> delete(SeenAccount seen) {
        return accounts.seen(seen.id(), seen.version()).then(this::steppingDown).then(account -> new Checks()
                .that(!seen.id().value().equals(caller.get().account()), refused(account, "ACCOUNT_OWN", "account.own"))
                .that(!known.isNamedInHistory(seen.id()), refused(account, "ACCOUNT_IN_HISTORY", "account.inHistory"))
                .then(() -> {
                    account.delete();
                    accounts.remove(account);
                    throttle.forget(account.id(), account.login());
                    people.forget(seen.id().value());
                    return Outcome.done(seen.id());
                }));
    }

    /** @return the account, unless nobody could keep the accounts without it */
    private Outcome<Account> steppingDown(Account account) {
        return account.isActiveAdministrator() && !known.hasAdministratorBeside(account.id())
                ? Outcome.rejected(refused(account, "LAST_ADMINISTRATOR", "account.lastAdmin"))
                : Outcome.done(account);
    }

    private static Rejection refused(Account account, String code, String text) {
        return Rejection.of(code, TEXTS.sentence(text, account.displayName()), account.concerned());
    }

    /** Sets a new password; sessions and tokens made before end. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountView> resetPassword(ResetPassword command) {
        return found(command.id())
                .then(account ->
                        withPassword(account, "password", command.password(), changed -> tokens.revokeAll(changed.id())
                                .forEach(changed::revokedToken)));
    }

    /**
     * The caller sets a new password; sessions and signed tokens end, personal access tokens stay. Guessing the password so far
     * is slowed down as at the log-in.
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<AccountView> changeOwnPassword(ChangeOwnPassword command) {
        return found(own("changeOwnPassword")).then(account -> {
            Throttle.Attempt attempt = throttle.begin(account.id());
            if (throttle.isTooMany(attempt)) {
                throttle.takeBack(attempt);
                return Outcome.rejected(Rejection.of(
                        "PASSWORD_THROTTLED",
                        "current",
                        TEXTS.sentence("password.throttled", Throttle.WINDOW.toMinutes())));
            }
            if (!passwords.matches(command.current(), account.passwordHash())) {
                return Outcome.rejected(Rejection.of("PASSWORD_WRONG", "current", TEXTS.sentence("password.wrong")));
            }
            throttle.takeBack(attempt);
            return withPassword(account, "wanted", command.wanted(), changed -> {});
        });
    }

    /** The caller gets a token for an outside system, shown once. No token makes another, which would survive its end. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<NewAccessToken> createAccessToken(CreateAccessToken command) {
        AccountId own = own("createAccessToken");
        Checks asked = new Checks()
                .that(
                        caller.get().cameByPassword(),
                        Rejection.of("PASSWORD_NEEDED", TEXTS.sentence("token.passwordNeeded")))
                .text("name", command.name())
                .that(
                        command.expiresAt() == null || command.expiresAt().isAfter(clock.instant()),
                        Rejection.of("TOKEN_EXPIRED", "expiresAt", TEXTS.sentence("token.past")));
        return asked.then(() -> found(own)).then(account -> {
            AccessTokenId id = new AccessTokenId(Uuid7.next());
            String secret = Secret.next();
            tokens.add(id, own, command, Secret.hash(secret));
            account.createdToken(id, command.name());
            return Outcome.done(new NewAccessToken(id, secret));
        });
    }

    /** Ends an own token; an administrator may end any. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<AccessTokenId> revokeAccessToken(AccessTokenId id) {
        Caller by = caller.get();
        Optional<AccountId> owner = tokens.revoke(id)
                .filter(account -> by.is(Role.ADMIN) || account.value().equals(by.account()));
        // somebody else's token and none at all are the same answer; the rejection takes the revocation back
        return owner.map(account -> found(account).<AccessTokenId>then(found -> {
                    found.revokedToken(id);
                    return Outcome.done(id);
                }))
                .orElseGet(() -> unknown("AccessToken", id));
    }

    private Outcome<AccountView> withPassword(
            Account account, String field, String password, Consumer<Account> afterwards) {
        Checks strong = new Checks();
        Passwords.check(strong, field, password, account.login());
        return strong.then(() -> {
            account.setPassword(passwords.hash(password));
            afterwards.accept(account);
            return written(account);
        });
    }

    private Outcome<AccountView> written(Account account) {
        accounts.flush();
        return Outcome.done(queries.find(account.id()).orElseThrow());
    }

    private Outcome<Account> found(AccountId id) {
        return accounts.find(id).map(AccountRepository::kept).orElseGet(() -> unknown("Account", id));
    }

    private static <T> Outcome<T> unknown(String type, Id id) {
        return Outcome.rejected(Stale.unknown(type, id));
    }

    /** The system itself has no account to do this for. */
    private AccountId own(String operation) {
        UUID account = caller.get().account();
        if (account == null) {
            throw Forbidden.to(caller.get(), "AccountService." + operation);
        }
        return new AccountId(account);
    }
}
