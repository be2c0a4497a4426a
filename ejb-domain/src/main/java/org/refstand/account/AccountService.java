package org.refstand.account;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the accounts. */
@UseCase
public class AccountService {
    /** Adds an account. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountView> create(CreateAccount command) {
        throw new UnsupportedOperationException();
    }

    /** Changes an account; the last active administrator stays one. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountView> change(ChangeAccount command) {
        throw new UnsupportedOperationException();
    }

    /** Sets a new password; sessions and tokens made before end. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<AccountView> resetPassword(ResetPassword command) {
        throw new UnsupportedOperationException();
    }

    /** The caller sets a new password. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<AccountView> changeOwnPassword(ChangeOwnPassword command) {
        throw new UnsupportedOperationException();
    }

    /** The caller gets a token for an outside system, shown once. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<NewAccessToken> createAccessToken(CreateAccessToken command) {
        throw new UnsupportedOperationException();
    }

    /** Ends an own token; an administrator may end any. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Outcome<AccessTokenId> revokeAccessToken(AccessTokenId id) {
        throw new UnsupportedOperationException();
    }
}
