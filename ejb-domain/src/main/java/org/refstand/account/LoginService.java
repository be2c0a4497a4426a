package org.refstand.account;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Caller;

/** Finds out who somebody is. */
@UseCase
public class LoginService {
    /** By password; the same answer and time for an unknown name and a wrong password, slowed down per account and address. */
    @PermitAll
    public Outcome<Caller> logIn(LogIn command, String address) {
        throw new UnsupportedOperationException();
    }

    /** The same, for a short-lived signed token. */
    @PermitAll
    public Outcome<SignedToken> logInForToken(LogIn command, String address) {
        throw new UnsupportedOperationException();
    }

    /** Whose token this is, signed or personal; empty when it is not valid. */
    @PermitAll
    public Optional<Bearer> bearer(String token) {
        throw new UnsupportedOperationException();
    }

    /** The caller as the account is now; empty when it may not log in any more. */
    @PermitAll
    public Optional<Caller> refreshed(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
