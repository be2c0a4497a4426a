package org.refstand.kafka;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What an outside league system says about one fixture, in its own words. Texts are without blanks around them; what a kind
 * does not need is null.
 *
 * @param source whose message it is; with the id it tells messages apart
 * @param id unique among those of the source
 * @param fingerprint of what it says: the same message sent again has the same
 * @param league name of the league
 * @param season such as {@code 2026/27}
 * @param number of the fixture, unique in the league
 * @param date day in the association's zone
 * @param time start in the association's zone; null while not fixed
 * @param crewTeam name of the team that provides the crew; null: the assigner finds one
 */
record InboxMessage(
        String source,
        String id,
        InboxKind kind,
        byte[] fingerprint,
        String league,
        String season,
        String number,
        String round,
        LocalDate date,
        LocalTime time,
        String home,
        String away,
        Hall venue,
        String crewTeam) {

    /**
     * A venue, as people call it.
     *
     * @param zip tells halls of the same name apart; may be empty
     * @param city likewise
     */
    record Hall(String name, String zip, String city) {}
}
