package org.refstand.account;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Confidential;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Create an account. */
@Description("Create an account")
public record CreateAccount(
        @Description("Name to log in with, unique") String login,
        @Description("As people call them") String displayName,
        @Confidential @Description("First password, at least 12 characters") String password,
        @Description("What they may do") Set<Role> roles,
        @Description("The referee whose account it is; null when nobody's") RefereeId refereeId,
        @Description("de or en") String language) {
    public CreateAccount {
        login = Checks.tidy(login);
        displayName = Checks.tidy(displayName);
        roles = roles == null
                ? Set.of()
                : roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        language = Checks.tidy(language);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "CreateAccount[" + login + "]";
    }
}
