package org.refstand.assignment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refstand.eventlog.EventVersion;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Personal;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** What happens to a crew. A referee of null is nobody. */
public sealed interface AssignmentEvent extends DomainEvent {
    /** @return the fixture whose crew it is */
    FixtureId fixtureId();

    /**
     * An assigner staged a change; only assigners see it.
     *
     * @param refereeId who would have the role; null: nobody
     * @param stagedAt the moment; null in events of version 1, which did not say
     * @param replaces who was committed, and whom the reason may be about; null: nobody, or version 1 or 2, which did not say
     * @param reason in the assigner's words; null: none was given
     */
    @EventVersion(3)
    record AssignmentStaged(
            FixtureId fixtureId,
            CrewRole role,
            RefereeId refereeId,
            Instant stagedAt,
            RefereeId replaces,
            @Personal String reason)
            implements AssignmentEvent {}

    /** A staged change was taken back. */
    record AssignmentUnstaged(FixtureId fixtureId, CrewRole role) implements AssignmentEvent {}

    /**
     * One role of a crew before and after a commit.
     *
     * @param before who had it; null: nobody
     * @param after who has it; null: nobody
     */
    record RoleChange(CrewRole role, RefereeId before, RefereeId after) {}

    /**
     * Staged changes of a crew were committed: the crew is as it is now, and everybody may know.
     *
     * @param changes one for each role that was staged
     * @param committedAt the moment; null in events of version 1, which did not say
     * @param reason of the commit as a whole, in the assigner's words; null: none was given
     */
    @EventVersion(3)
    record CrewCommitted(FixtureId fixtureId, List<RoleChange> changes, Instant committedAt, @Personal String reason)
            implements AssignmentEvent {
        public CrewCommitted {
            changes = List.copyOf(changes);
        }

        /** @return what the commit means to each referee in it; who keeps the role was staged again, and is asked again */
        public List<RefereeChange> refereeChanges() {
            Map<RefereeId, CrewRole> before = new LinkedHashMap<>();
            Map<RefereeId, CrewRole> after = new LinkedHashMap<>();
            for (RoleChange change : changes) {
                if (change.before() != null) {
                    before.put(change.before(), change.role());
                }
                if (change.after() != null) {
                    after.put(change.after(), change.role());
                }
            }
            return Stream.concat(after.keySet().stream(), before.keySet().stream())
                    .distinct()
                    .map(referee -> new RefereeChange(referee, before.get(referee), after.get(referee)))
                    .toList();
        }
    }

    /** What a commit means to one referee of a crew; a role of null is none. */
    record RefereeChange(RefereeId refereeId, CrewRole before, CrewRole after) {
        /** @return what they are told */
        public TellKind kind() {
            if (before == null) {
                return TellKind.ADDED;
            }
            if (after == null) {
                return TellKind.REMOVED;
            }
            return before == after ? TellKind.ASKED_AGAIN : TellKind.MOVED;
        }
    }

    /**
     * A referee confirmed an assignment.
     *
     * @param answeredAt the moment; null in events of version 1, which did not say
     */
    @EventVersion(2)
    record AssignmentConfirmed(FixtureId fixtureId, CrewRole role, RefereeId refereeId, Instant answeredAt)
            implements AssignmentEvent {}

    /**
     * A referee declined an assignment; it stays until an assigner acts.
     *
     * @param answeredAt the moment; null in events of version 1, which did not say
     */
    @EventVersion(2)
    record AssignmentDeclined(FixtureId fixtureId, CrewRole role, RefereeId refereeId, Instant answeredAt)
            implements AssignmentEvent {}

    /** A confirmation does not count any more: the match has another time or venue since. */
    record AnswerLapsed(FixtureId fixtureId, CrewRole role, RefereeId refereeId) implements AssignmentEvent {}

    /**
     * A change of the fixture broke, or mended, a committed assignment.
     *
     * @param actionNeeded whether it is broken now
     */
    record ActionNeededChanged(FixtureId fixtureId, CrewRole role, RefereeId refereeId, boolean actionNeeded)
            implements AssignmentEvent {}

    /**
     * An association set a rule. It concerns no single fixture.
     *
     * @param rule which one
     * @param severity how strict it is from now on
     * @param parameters numbers that were set; the others stay
     */
    record RuleChanged(RuleName rule, Severity severity, List<RuleParameterValue> parameters)
            implements AssignmentEvent {
        @Override
        public FixtureId fixtureId() {
            return null;
        }
    }
}
