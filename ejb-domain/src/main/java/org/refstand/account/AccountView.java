package org.refstand.account;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeRef;
import org.refstand.security.Role;

/** Who may log in. */
@Description("Who may log in")
public record AccountView(
        @Description("Its id") AccountId id,
        @Description("Raised by every change") long version,
        @Description("Name to log in with") String login,
        @Description("As people call them") String displayName,
        @Description("What they may do") Set<Role> roles,
        @Description("The referee whose account it is; null: nobody's") RefereeRef referee,
        @Description("de or en") String language,
        @Description("False: may not log in") boolean active) {}
