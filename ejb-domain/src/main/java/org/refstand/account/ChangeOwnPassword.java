package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;

/** The caller changes the own password. */
@Description("The caller changes the own password")
public record ChangeOwnPassword(
        @Description("The password so far") String current,
        @Description("New password, at least 12 characters") String wanted) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ChangeOwnPassword[]";
    }
}
