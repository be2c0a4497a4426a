package org.refstand.assignment;

import java.time.Instant;
import java.util.UUID;
import org.refstand.eventlog.MayBeUnknown;
import org.refstand.referee.RefereeId;

/**
 * What events say of one role of a crew.
 *
 * @param refereeId who is committed; null: nobody
 * @param answer what they said
 * @param answeredAt when; null: not yet
 * @param committed whether the role was ever committed, if to nobody
 * @param committedAt when last; null: never
 * @param actionNeeded whether a later change of the fixture broke the assignment
 * @param staged whether a change is staged
 * @param stagedRefereeId who is staged; null with staged true: nobody
 * @param stagedAt when; null: nothing is staged
 * @param stagedBy the account that staged it; null: nothing is staged, or the desk itself did
 */
public record SlotState(
        RefereeId refereeId,
        AssignmentAnswer answer,
        @MayBeUnknown Instant answeredAt,
        boolean committed,
        @MayBeUnknown Instant committedAt,
        boolean actionNeeded,
        boolean staged,
        RefereeId stagedRefereeId,
        @MayBeUnknown Instant stagedAt,
        UUID stagedBy) {
    /** A role that nobody has, had or would have. */
    static final SlotState OPEN =
            new SlotState(null, AssignmentAnswer.NONE, null, false, null, false, false, null, null, null);

    SlotState staged(RefereeId referee, Instant at, UUID by) {
        return new SlotState(
                refereeId, answer, answeredAt, committed, committedAt, actionNeeded, true, referee, at, by);
    }

    SlotState unstaged() {
        return new SlotState(
                refereeId, answer, answeredAt, committed, committedAt, actionNeeded, false, null, null, null);
    }

    static SlotState committed(RefereeId referee, Instant at) {
        return new SlotState(referee, AssignmentAnswer.NONE, null, true, at, false, false, null, null, null);
    }

    SlotState answered(AssignmentAnswer given, Instant at) {
        return new SlotState(
                refereeId,
                given,
                at,
                committed,
                committedAt,
                actionNeeded,
                staged,
                stagedRefereeId,
                stagedAt,
                stagedBy);
    }

    SlotState needingAction(boolean needed) {
        return new SlotState(
                refereeId,
                answer,
                answeredAt,
                committed,
                committedAt,
                needed,
                staged,
                stagedRefereeId,
                stagedAt,
                stagedBy);
    }
}
