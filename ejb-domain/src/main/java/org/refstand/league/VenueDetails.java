package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

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
        @Description("How many matches can be played at the same time") int courts) {}
