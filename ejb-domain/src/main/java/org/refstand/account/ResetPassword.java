package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;

/** An administrator sets somebody's password. */
@Description("An administrator sets somebody's password")
public record ResetPassword(
        @Description("The account") AccountId id,
        @Description("New password, at least 12 characters") String password) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ResetPassword[" + id + "]";
    }
}
