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
 * @param stagedReason why; null: not said, or erased
 * @param reason why it is committed as it is; null: not said, or erased
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
        UUID stagedBy,
        @MayBeUnknown String stagedReason,
        @MayBeUnknown String reason) {
    /** A role that nobody has, had or would have. */
    static final SlotState OPEN =
            new SlotState(null, AssignmentAnswer.NONE, null, false, null, false, false, null, null, null, null, null);

    SlotState staged(RefereeId referee, Instant at, UUID by, String why) {
        return new SlotState(
                refereeId,
                answer,
                answeredAt,
                committed,
                committedAt,
                actionNeeded,
                true,
                referee,
                at,
                by,
                why,
                reason);
    }

    SlotState unstaged() {
        return new SlotState(
                refereeId,
                answer,
                answeredAt,
                committed,
                committedAt,
                actionNeeded,
                false,
                null,
                null,
                null,
                null,
                reason);
    }

    /** @param ofAll the reason of the whole commit, which stands where the role has none of its own */
    SlotState committed(RefereeId referee, Instant at, String ofAll) {
        String why = stagedReason == null ? ofAll : stagedReason;
        return new SlotState(referee, AssignmentAnswer.NONE, null, true, at, false, false, null, null, null, null, why);
    }

    SlotState answered(AssignmentAnswer given, Instant at) {
        return answeredAndNeeding(given, at, actionNeeded);
    }

    SlotState needingAction(boolean needed) {
        return answeredAndNeeding(answer, answeredAt, needed);
    }

    private SlotState answeredAndNeeding(AssignmentAnswer given, Instant at, boolean needed) {
        return new SlotState(
                refereeId,
                given,
                at,
                committed,
                committedAt,
                needed,
                staged,
                stagedRefereeId,
                stagedAt,
                stagedBy,
                stagedReason,
                reason);
    }
}
