package org.refstand.assignment;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.refstand.assignment.AssignmentEvent.ActionNeededChanged;
import org.refstand.assignment.AssignmentEvent.AnswerLapsed;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.league.CrewRole;

/**
 * What events say of a crew. The time of the match that is kept beside an assignment is the fixture's, and no part of it.
 *
 * @param slots the roles that somebody has, had or would have
 */
public record CrewState(FixtureId fixtureId, long version, Map<CrewRole, SlotState> slots) {
    public CrewState {
        Map<CrewRole, SlotState> own = new EnumMap<>(CrewRole.class);
        own.putAll(slots);
        slots = Collections.unmodifiableMap(own);
    }

    /** The reducer. @return the state after the event */
    public static CrewState after(CrewState before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof AssignmentEvent event) || event.fixtureId() == null) {
            throw Fold.unexpected("Crew", recorded);
        }
        Map<CrewRole, SlotState> slots = new EnumMap<>(CrewRole.class);
        if (before != null) {
            slots.putAll(before.slots);
        }
        if (event instanceof CrewCommitted committed) {
            committed
                    .changes()
                    .forEach(change -> slots.put(
                            change.role(),
                            slots.getOrDefault(change.role(), SlotState.OPEN)
                                    .committed(change.after(), committed.committedAt(), committed.reason())));
        } else if (event instanceof AssignmentStaged staged) {
            SlotState slot = slots.getOrDefault(staged.role(), SlotState.OPEN);
            slots.put(
                    staged.role(),
                    slot.staged(staged.refereeId(), staged.stagedAt(), recorded.actor(), staged.reason()));
        } else if (event instanceof AssignmentUnstaged unstaged) {
            // what never was more than a thought leaves nothing
            slots.computeIfPresent(unstaged.role(), (role, slot) -> slot.committed() ? slot.unstaged() : null);
        } else {
            answered(slots, event);
        }
        return new CrewState(event.fixtureId(), recorded.aggregateVersion(), slots);
    }

    private static void answered(Map<CrewRole, SlotState> slots, DomainEvent event) {
        if (event instanceof AssignmentConfirmed said) {
            answer(slots, said.role(), AssignmentAnswer.CONFIRMED, said.answeredAt());
        } else if (event instanceof AssignmentDeclined said) {
            answer(slots, said.role(), AssignmentAnswer.DECLINED, said.answeredAt());
        } else if (event instanceof AnswerLapsed lapsed) {
            answer(slots, lapsed.role(), AssignmentAnswer.NONE, null);
        } else if (event instanceof ActionNeededChanged changed) {
            slots.computeIfPresent(changed.role(), (role, slot) -> slot.needingAction(changed.actionNeeded()));
        }
    }

    private static void answer(Map<CrewRole, SlotState> slots, CrewRole of, AssignmentAnswer answer, Instant at) {
        slots.computeIfPresent(of, (role, slot) -> slot.answered(answer, at));
    }
}
