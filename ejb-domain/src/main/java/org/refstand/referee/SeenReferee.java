package org.refstand.referee;

import org.eclipse.microprofile.graphql.Description;

/** A referee in the version the caller saw. */
@Description("A referee in the version the caller saw")
public record SeenReferee(
        @Description("The referee") RefereeId id, @Description("The version the caller saw") long version) {}
