package org.refstand.account;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.security.Caller;

/**
 * Finds out who somebody is. Not a use case: failed attempts must be counted although nothing was done, and a slow hash
 * must not keep a transaction open.
 *
 * <p>A face puts the caller around each request or message with {@link org.refstand.security.CurrentCaller}: of a browser
 * the one kept in its session and {@link #refreshed} when accounts changed; of the API the one of its {@link #bearer} token.
 * A WebSocket's threads know neither: take the token of {@code connection_init} to {@link #bearer} (or the handshake's
 * session), keep the answer with the connection, run each message as that caller, and ask again when accounts changed.
 */
@ReadSide
public class LoginService {
    private static final Texts TEXTS = Texts.of(LoginService.class);

    @Inject
    KnownAccounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    SignedTokens signedTokens;

    @Inject
    AccessTokens accessTokens;

    @Inject
    BearerCache cache;

    @Inject
    Proxies proxies;

    /**
     * The client's address, for the two below.
     *
     * @param remote the address that the connection comes from
     * @param forwardedFor the header X-Forwarded-For, believed of known proxies only; null when there is none
     */
    @PermitAll
    public String addressOf(String remote, String forwardedFor) {
        return proxies.client(remote, forwardedFor);
    }

    /**
     * By password; the same answer and time for an unknown name and a wrong password, slowed down per account and address.
     *
     * @return the caller, or LOGIN_FAILED, or LOGIN_THROTTLED
     */
    @PermitAll
    public Outcome<Caller> logIn(LogIn command, String address) {
        String login = Checks.tidy(command.login());
        Throttle.Attempt attempt = throttle.begin(login, address);
        if (throttle.isTooMany(attempt)) {
            throttle.takeBack(attempt);
            return Outcome.rejected(
                    Rejection.of("LOGIN_THROTTLED", TEXTS.sentence("login.throttled", Throttle.WINDOW.toMinutes())));
        }
        Optional<KnownAccounts.Known> known = accounts.named(login);
        boolean right = passwords.matches(
                command.password(), known.map(KnownAccounts.Known::passwordHash).orElse(null));
        if (!right || !known.get().active()) {
            return Outcome.rejected(Rejection.of("LOGIN_FAILED", TEXTS.sentence("login.failed")));
        }
        throttle.forgive(attempt);
        return Outcome.done(known.get().caller());
    }

    /** The same, for a short-lived signed token. */
    @PermitAll
    public Outcome<SignedToken> logInForToken(LogIn command, String address) {
        return logIn(command, address).map(signedTokens::issue);
    }

    /** Whose token this is, signed or personal; empty when it is not valid. Cheap enough for every request. */
    @PermitAll
    public Optional<Bearer> bearer(String token) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return cache.find(token, () -> token.startsWith(Secret.PREFIX) ? ofAccessToken(token) : ofSignedToken(token));
    }

    /** The caller as the account is now; empty when it may not log in any more, or has a new password. */
    @PermitAll
    public Optional<Caller> refreshed(Caller caller) {
        if (caller.account() == null) {
            return Optional.of(caller);
        }
        return accounts.active(caller.account()).filter(now -> now.passwordNumber() == caller.passwordNumber());
    }

    private Optional<Bearer> ofAccessToken(String secret) {
        return accessTokens.valid(Secret.hash(secret)).flatMap(token -> {
            accessTokens.used(token.id());
            return accounts.active(token.account().value())
                    .map(caller -> new Bearer(caller.withoutPassword(), token.expiresAt()));
        });
    }

    private Optional<Bearer> ofSignedToken(String token) {
        return signedTokens.read(token).flatMap(claims -> accounts.active(claims.account())
                .filter(caller -> caller.passwordNumber() == claims.passwordNumber())
                .map(caller -> new Bearer(caller, claims.expiresAt())));
    }
}
