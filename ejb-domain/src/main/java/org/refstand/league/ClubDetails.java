package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** What is known of a club. */
@Description("What is known of a club")
public record ClubDetails(
        @Description("Full name, unique") String name,
        @Description("Short name for narrow places; empty: the name") String shortName) {}
