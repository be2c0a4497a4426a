package org.refstand.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeDetails;

/**
 * An invented referee.
 *
 * @param club how their club's teams are called; empty: none
 */
record DemoReferee(
        String firstName,
        String lastName,
        String licence,
        String zip,
        String city,
        double latitude,
        double longitude,
        int maxPerDay,
        int wantedPerSeason,
        String club) {

    static DemoReferee of(String[] row) {
        return new DemoReferee(
                row[0],
                row[1],
                row[2],
                row[3],
                row[4],
                Double.parseDouble(row[5]),
                Double.parseDouble(row[6]),
                Integer.parseInt(row[7]),
                Integer.parseInt(row[8]),
                row[9]);
    }

    String name() {
        return firstName + ' ' + lastName;
    }

    /** As in "amara.okafor", in plain letters. */
    String login() {
        return Normalizer.normalize(firstName + '.' + lastName, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.-]", "")
                .toLowerCase(Locale.ROOT);
    }

    String email() {
        return login() + "@example.org";
    }

    RefereeDetails details(ClubId clubId, LocalDate validUntil) {
        return new RefereeDetails(
                firstName,
                lastName,
                clubId,
                licence,
                validUntil,
                email(),
                "",
                zip,
                city,
                latitude,
                longitude,
                maxPerDay,
                null,
                wantedPerSeason);
    }
}
