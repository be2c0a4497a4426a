package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** What is known of a club. */
@Description("What is known of a club")
public record ClubDetails(
        @Description("Full name, unique") String name,
        @Description("Short name for narrow places; empty: the name") String shortName) {
    public ClubDetails {
        name = Checks.tidy(name);
        shortName = Checks.tidy(shortName);
    }

    /** What is wrong with the fields by themselves. */
    Checks fields() {
        return new Checks().text("name", name()).optionalText("shortName", shortName());
    }
}
