package org.refstand.account;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Change an account. */
@Description("Change an account")
public record ChangeAccount(
        @Description("The account") AccountId id,
        @Description("The version the caller saw") long version,
        @Description("As people call them") String displayName,
        @Description("What they may do") Set<Role> roles,
        @Description("The referee whose account it is; null when nobody's") RefereeId refereeId,
        @Description("de or en") String language,
        @Description("False: may not log in") boolean active) {
    public ChangeAccount {
        displayName = Checks.tidy(displayName);
        roles = roles == null
                ? Set.of()
                : roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        language = Checks.tidy(language);
    }

    /** Whether this leaves the account an active administrator. */
    boolean keepsAdministrator() {
        return active && roles.contains(Role.ADMIN);
    }
}
