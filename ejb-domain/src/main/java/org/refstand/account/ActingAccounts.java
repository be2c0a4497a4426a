package org.refstand.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** Accounts in whose name a part of the desk acts that the operator has set up, or that asked for it before, without a log-in. */
@ReadSide
public class ActingAccounts {
    @Inject
    KnownAccounts known;

    /** @return the account of that log-in name as a caller; empty when there is none, or it is not active */
    @RolesAllowed(Role.ADMINS)
    public Optional<Caller> named(String login) {
        return known.named(login)
                .filter(KnownAccounts.Known::active)
                .map(KnownAccounts.Known::caller)
                .map(Caller::withoutPassword);
    }

    /** @return the account as a caller; empty when it may not log in any more */
    @RolesAllowed(Role.ADMINS)
    public Optional<Caller> active(UUID account) {
        return known.active(account).map(Caller::withoutPassword);
    }
}
