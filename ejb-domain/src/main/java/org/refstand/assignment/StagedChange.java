package org.refstand.assignment;

import java.util.Optional;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/**
 * What would change in one role of a crew.
 *
 * @param before who is committed; null: nobody
 * @param after who is staged; null: nobody
 * @param reason in the words of who staged it; null: not said
 */
record StagedChange(FixtureId fixtureId, CrewRole role, RefereeId before, RefereeId after, String reason) {
    /** @return the assignment that would come to be; empty when the role is vacated */
    Optional<Assignment> coming() {
        return Optional.ofNullable(after).map(referee -> new Assignment(fixtureId, role, referee));
    }
}
