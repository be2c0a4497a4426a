package org.refstand.referee;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Personal;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.league.ClubId;

/** What is known of a referee. */
@Description("What is known of a referee")
public record RefereeDetails(
        @Description("First name") @Personal String firstName,
        @Description("Last name") @Personal String lastName,
        @Description("Their club; null when they belong to none") ClubId clubId,
        @Description("Code of the licence class") String licence,
        @Description("Last day of its validity; null: without end") LocalDate licenceValidUntil,
        @Description("E-mail address") @Personal String email,
        @Description("Telephone") @Personal String telephone,
        @Description("Postal code of home") @Personal String homeZip,
        @Description("City of home") @Personal String homeCity,
        @Description("Degrees north, WGS 84; null when not known") @Personal Double homeLatitude,
        @Description("Degrees east, WGS 84; null when not known") @Personal Double homeLongitude,
        @Description("Own limit of matches a day; null: the association's") Integer maxPerDay,
        @Description("Own limit of matches a season; null: the association's") Integer maxPerSeason,
        @Description("Wanted number of matches a season; null when they have no wish") Integer wantedPerSeason) {
    public RefereeDetails {
        firstName = Checks.tidy(firstName);
        lastName = Checks.tidy(lastName);
        licence = Checks.tidy(licence);
        email = Checks.tidy(email);
        telephone = Checks.tidy(telephone);
        homeZip = Checks.tidy(homeZip);
        homeCity = Checks.tidy(homeCity);
    }

    /** @return what is left when the personal data are erased */
    public RefereeDetails withoutPerson() {
        return new RefereeDetails(
                Erased.PART,
                Erased.PART,
                clubId,
                licence,
                licenceValidUntil,
                "",
                "",
                "",
                "",
                null,
                null,
                maxPerDay,
                maxPerSeason,
                wantedPerSeason);
    }

    /** @return these, as an event says them: one whose personal values were erased says nobody's name */
    public RefereeDetails orNobody() {
        return lastName.isEmpty() ? withoutPerson() : this;
    }

    /** What is wrong with the fields by themselves. */
    Checks fields() {
        return new Checks()
                .text("firstName", firstName)
                .text("lastName", lastName)
                .text("licence", licence)
                .email("email", email)
                .optionalText("telephone", telephone)
                .optionalText("homeZip", homeZip)
                .optionalText("homeCity", homeCity)
                .within("homeLatitude", homeLatitude, -90, 90)
                .within("homeLongitude", homeLongitude, -180, 180)
                .that(
                        (homeLatitude == null) == (homeLongitude == null),
                        Rejection.of(
                                "REFEREE_HALF_PLACE",
                                "homeLongitude",
                                Texts.of(RefereeDetails.class).sentence("referee.halfPlace")))
                .within("maxPerDay", maxPerDay, 1, 9)
                .within("maxPerSeason", maxPerSeason, 1, 999)
                .within("wantedPerSeason", wantedPerSeason, 0, 999);
    }
}
