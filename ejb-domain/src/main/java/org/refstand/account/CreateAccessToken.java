package org.refstand.account;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** Create a personal access token for an outside system. */
@Description("Create a personal access token for an outside system")
public record CreateAccessToken(
        @Description("What it is for") String name,
        @Description("Not valid from then on; null: until revoked") Instant expiresAt) {
    public CreateAccessToken {
        name = Checks.tidy(name);
    }
}
