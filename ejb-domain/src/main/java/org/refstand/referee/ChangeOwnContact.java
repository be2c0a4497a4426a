package org.refstand.referee;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** A referee changes what is theirs to say. */
@Description("A referee changes what is theirs to say")
public record ChangeOwnContact(
        @Description("The referee") RefereeId id,
        @Description("The version the caller saw") long version,
        @Description("E-mail address") String email,
        @Description("Telephone") String telephone,
        @Description("Postal code of home") String homeZip,
        @Description("City of home") String homeCity,
        @Description("Own limit of matches a day; null: the association's") Integer maxPerDay,
        @Description("Own limit of matches a season; null: the association's") Integer maxPerSeason,
        @Description("Wanted number of matches a season") Integer wantedPerSeason) {
    public ChangeOwnContact {
        email = Checks.tidy(email);
        telephone = Checks.tidy(telephone);
        homeZip = Checks.tidy(homeZip);
        homeCity = Checks.tidy(homeCity);
    }

    /** What is wrong with the fields by themselves. */
    Checks fields() {
        return new Checks()
                .email("email", email)
                .optionalText("telephone", telephone)
                .optionalText("homeZip", homeZip)
                .optionalText("homeCity", homeCity)
                .within("maxPerDay", maxPerDay, 1, 9)
                .within("maxPerSeason", maxPerSeason, 1, 999)
                .within("wantedPerSeason", wantedPerSeason, 0, 999);
    }
}
