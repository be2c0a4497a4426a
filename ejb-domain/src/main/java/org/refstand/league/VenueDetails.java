package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;

/** What is known of a venue. */
@Description("What is known of a venue")
public record VenueDetails(
        @Description("Name of the hall") String name,
        @Description("Street and number") String street,
        @Description("Postal code") String zip,
        @Description("City") String city,
        @Description("Telephone of the hall") String telephone,
        @Description("E-mail of the hall") String email,
        @Description("Degrees north, WGS 84; null when not known") Double latitude,
        @Description("Degrees east, WGS 84; null when not known") Double longitude,
        @Description("How many matches can be played at the same time") int courts) {
    /** The most courts a hall can have. */
    public static final int MOST_COURTS = 20;

    public VenueDetails {
        name = Checks.tidy(name);
        street = Checks.tidy(street);
        zip = Checks.tidy(zip);
        city = Checks.tidy(city);
        telephone = Checks.tidy(telephone);
        email = Checks.tidy(email);
    }

    /** What is wrong with the fields by themselves. */
    Checks fields() {
        return new Checks()
                .text("name", name())
                .optionalText("street", street())
                .optionalText("zip", zip())
                .optionalText("city", city())
                .optionalText("telephone", telephone())
                .email("email", email())
                .within("latitude", latitude(), -90, 90)
                .within("longitude", longitude(), -180, 180)
                .within("courts", courts(), 1, MOST_COURTS)
                .that(
                        (latitude() == null) == (longitude() == null),
                        Rejection.of("VENUE_HALF_PLACE", "longitude", Names.TEXTS.sentence("venue.halfPlace")));
    }
}
