package org.refstand.account;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** Accounts as people see them. */
@ReadSide
public class AccountQueries {
    /** Accounts by login; search may be null. */
    @RolesAllowed(Role.ADMINS)
    public Page<AccountView> page(String search, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own account. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<AccountView> me() {
        throw new UnsupportedOperationException();
    }

    /** The caller's tokens that are not revoked. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<AccessTokenView> accessTokens() {
        throw new UnsupportedOperationException();
    }
}
