package org.refstand.referee;

import org.eclipse.microprofile.graphql.Description;

/** Change what is known of a referee. */
@Description("Change what is known of a referee")
public record ChangeReferee(
        @Description("The referee") RefereeId id,
        @Description("The version the caller saw") long version,
        @Description("What is right from now on") RefereeDetails details) {}
