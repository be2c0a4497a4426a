package org.refstand.statistics;

import org.eclipse.microprofile.graphql.Description;

/** How many referees have just so many matches. */
@Description("How many referees have just so many matches in a season")
public record Share(
        @Description("So many matches, done and committed to come") int matches,
        @Description("So many referees have them") int referees) {}
