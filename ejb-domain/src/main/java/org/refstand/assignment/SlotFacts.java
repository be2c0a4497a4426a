package org.refstand.assignment;

import java.time.Instant;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/**
 * One role of a crew as it is: who is committed, and what is staged in their place.
 *
 * @param committed null: nobody
 * @param stagedReferee with staged true, null: nobody
 * @param stagedReason why, as the assigner said; null: not said
 */
record SlotFacts(
        FixtureId fixtureId,
        CrewRole role,
        RefereeId committed,
        AssignmentAnswer answer,
        Instant answeredAt,
        boolean actionNeeded,
        boolean staged,
        RefereeId stagedReferee,
        String stagedReason) {

    /** @return who would have the role, were the staged change committed */
    RefereeId planned() {
        return staged ? stagedReferee : committed;
    }

    /** @return whether the one who is committed has declined */
    boolean isDeclined() {
        return committed != null && answer == AssignmentAnswer.DECLINED;
    }

    /** @return whether an assigner must look at what is committed: a change broke it, or the referee declined */
    boolean needsAction() {
        return isDeclined() || committed != null && actionNeeded;
    }
}
