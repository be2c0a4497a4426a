package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** A new personal access token; the secret is shown this once. */
@Description("A new personal access token; the secret is shown this once")
public record NewAccessToken(
        @Description("Its id") AccessTokenId id,
        @Confidential @Description("Send it as Bearer; it cannot be shown again") String secret) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "NewAccessToken[" + id + "]";
    }
}
