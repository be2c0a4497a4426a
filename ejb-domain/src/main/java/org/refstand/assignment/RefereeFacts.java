package org.refstand.assignment;

import java.time.LocalDate;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/**
 * What the rules ask of a referee.
 *
 * @param ref as people know them
 * @param clubId null: belongs to no club
 * @param licenceRank of the licence class, a higher one may do all a lower one may
 * @param licenceValidUntil last day; null: without end
 * @param active whether they are assigned at all
 * @param home where they start from
 * @param maxPerDay own limit; null: the association's
 * @param maxPerSeason own limit; null: the association's
 * @param wanted matches a season; null: no wish
 */
record RefereeFacts(
        RefereeRef ref,
        ClubId clubId,
        int licenceRank,
        LocalDate licenceValidUntil,
        boolean active,
        Place home,
        Integer maxPerDay,
        Integer maxPerSeason,
        Integer wanted) {

    RefereeId id() {
        return ref.id();
    }

    String name() {
        return ref.name();
    }
}
