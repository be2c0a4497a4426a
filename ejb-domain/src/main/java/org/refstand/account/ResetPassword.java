package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** An administrator sets somebody's password. */
@Description("An administrator sets somebody's password")
public record ResetPassword(
        @Description("The account") AccountId id,
        @Confidential @Description("New password, at least 12 characters") String password) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ResetPassword[" + id + "]";
    }
}
