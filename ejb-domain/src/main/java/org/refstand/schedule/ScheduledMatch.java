package org.refstand.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * One match as a schedule file tells it, in the association's zone. Texts are clean and never null; "" is "not given".
 *
 * @param line where it stands in the file
 * @param league the league's name
 * @param season the season as "2025/26"
 * @param number the match number, unique within league and season; often digits, but not always
 * @param round the match day's name, such as "Spieltag 1"
 * @param date the day of the match
 * @param fixedTime its start; null while it is not fixed
 * @param crew who provides the crew; a team without a name when the association assigns it
 * @param result the sets, such as "3:1"; "" if not played yet
 */
record ScheduledMatch(
        int line,
        String league,
        String season,
        String number,
        String round,
        LocalDate date,
        LocalTime fixedTime,
        ScheduledTeam home,
        ScheduledTeam away,
        ScheduledVenue venue,
        ScheduledTeam crew,
        String result) {

    ScheduledMatch {
        Objects.requireNonNull(date);
        Objects.requireNonNull(venue);
        Objects.requireNonNull(crew);
        if (league.isEmpty() || number.isEmpty() || home.isNone() || away.isNone()) {
            throw new IllegalArgumentException("a match needs league, number and two teams: line " + line);
        }
        if (LocalTime.MIDNIGHT.equals(fixedTime)) {
            throw new IllegalArgumentException("midnight means not fixed: give no time, line " + line);
        }
    }

    /** Its start; empty while it is not fixed. */
    Optional<LocalTime> time() {
        return Optional.ofNullable(fixedTime);
    }

    boolean isPlayed() {
        return !result.isEmpty();
    }

    /** Whether the association's assigner names the crew, not a team. */
    boolean isCentral() {
        return crew.isNone();
    }
}
