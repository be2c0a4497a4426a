package org.refstand.account;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Confidential;

/** A short-lived token for the Authorization header. */
@Description("A short-lived token for the Authorization header")
public record SignedToken(
        @Confidential @Description("Send it as Bearer") String token,
        @Description("Not valid from then on") Instant expiresAt) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "SignedToken[" + expiresAt + "]";
    }
}
