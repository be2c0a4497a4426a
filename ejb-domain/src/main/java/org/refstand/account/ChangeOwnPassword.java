package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** The caller changes the own password. */
@Description("The caller changes the own password")
public record ChangeOwnPassword(
        @Confidential @Description("The password so far") String current,
        @Confidential @Description("New password, at least 12 characters") String wanted) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ChangeOwnPassword[]";
    }
}
