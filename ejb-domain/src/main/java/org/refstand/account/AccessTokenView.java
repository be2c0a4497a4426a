package org.refstand.account;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** A personal access token. */
@Description("A personal access token")
public record AccessTokenView(
        @Description("Its id") AccessTokenId id,
        @Description("What it is for") String name,
        @Description("When it was made") Instant createdAt,
        @Description("Not valid from then on; null: until revoked") Instant expiresAt,
        @Description("Last use, to the minute; null: never") Instant lastUsedAt) {}
