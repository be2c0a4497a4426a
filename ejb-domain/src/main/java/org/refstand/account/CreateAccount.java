package org.refstand.account;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Create an account. */
@Description("Create an account")
public record CreateAccount(
        @Description("Name to log in with, unique") String login,
        @Description("As people call them") String displayName,
        @Description("First password, at least 12 characters") String password,
        @Description("What they may do") Set<Role> roles,
        @Description("The referee whose account it is; null when nobody's") RefereeId refereeId,
        @Description("de or en") String language) {}
