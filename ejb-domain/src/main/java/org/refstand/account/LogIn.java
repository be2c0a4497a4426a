package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** Log in with a password. */
@Description("Log in with a password")
public record LogIn(
        @Description("Name to log in with") String login, @Confidential @Description("Password") String password) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "LogIn[" + login + "]";
    }
}
