package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** Change what is known of a club. */
@Description("Change what is known of a club")
public record ChangeClub(
        @Description("The club") ClubId id,
        @Description("The version the caller saw") long version,
        @Description("What is right from now on") ClubDetails details) {}
