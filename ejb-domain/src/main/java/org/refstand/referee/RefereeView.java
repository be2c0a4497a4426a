package org.refstand.referee;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.ClubId;

/** A person who whistles. */
@Description("A person who whistles")
public record RefereeView(
        @Description("Their id") RefereeId id,
        @Description("Raised by every change") long version,
        @Description("First name") String firstName,
        @Description("Last name") String lastName,
        @Description("Their club; null: none") ClubId clubId,
        @Description("Name of their club") String clubName,
        @Description("Code of the licence class") String licence,
        @Description("Last day of its validity; null: without end") LocalDate licenceValidUntil,
        @Description("E-mail address") String email,
        @Description("Telephone") String telephone,
        @Description("Postal code of home") String homeZip,
        @Description("City of home") String homeCity,
        @Description("Degrees north, WGS 84") Double homeLatitude,
        @Description("Degrees east, WGS 84") Double homeLongitude,
        @Description("Own limit of matches a day") Integer maxPerDay,
        @Description("Own limit of matches a season") Integer maxPerSeason,
        @Description("Wanted number of matches a season") Integer wantedPerSeason,
        @Description("False: is not assigned any more") boolean active,
        @Description("True: the personal data were erased, for good; only what history needs is left")
                boolean erased) {}
