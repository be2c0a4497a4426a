package org.refstand.account;

import org.eclipse.microprofile.graphql.Description;

/** An account in the version the caller saw. */
@Description("An account in the version the caller saw")
public record SeenAccount(
        @Description("The account") AccountId id, @Description("The version the caller saw") long version) {}
