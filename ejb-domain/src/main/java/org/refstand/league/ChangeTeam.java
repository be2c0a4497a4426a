package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** Change what is known of a team. */
@Description("Change what is known of a team")
public record ChangeTeam(
        @Description("The team") TeamId id,
        @Description("The version the caller saw") long version,
        @Description("What is right from now on") TeamDetails details) {}
