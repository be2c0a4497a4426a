package org.refstand.graphql.live;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.refstand.assignment.AssignmentEvent;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.eventlog.FeedToken;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;

/**
 * Something that happened to the crew of a fixture.
 *
 * @param position its place in the feed, to come back to
 * @param kind what
 * @param fixture whose crew
 * @param at when
 * @param by who did it
 */
@Description("Something that happened to the crew of a fixture")
public record AssignmentChange(
        @NonNull @Description(LiveEvents.POSITION) String position,
        @NonNull @Description("What") Kind kind,
        @NonNull @Description("Whose crew, as it is now") FixtureView fixture,
        @NonNull @Description("When") Instant at,
        @Description("Who did it") String by) {
    /** What happened. */
    @org.eclipse.microprofile.graphql.Enum("AssignmentChangeKind")
    @Description("What happened to a crew")
    public enum Kind {
        /** for assigners only. */
        @Description("A change was staged; told to assigners only")
        STAGED,
        /** for assigners only. */
        @Description("A staged change was taken back; told to assigners only")
        UNSTAGED,
        /** published. */
        @Description("Staged changes were committed")
        COMMITTED,
        /** will come. */
        @Description("A referee confirmed")
        CONFIRMED,
        /** cannot come. */
        @Description("A referee declined")
        DECLINED,
        /** broken or mended. */
        @Description("A change of the fixture broke, or mended, a committed assignment")
        ACTION_NEEDED
    }

    private static final Map<Class<? extends AssignmentEvent>, Kind> KINDS = Map.of(
            AssignmentStaged.class, Kind.STAGED,
            AssignmentEvent.AssignmentUnstaged.class, Kind.UNSTAGED,
            CrewCommitted.class, Kind.COMMITTED,
            AssignmentConfirmed.class, Kind.CONFIRMED,
            AssignmentDeclined.class, Kind.DECLINED,
            AssignmentEvent.ActionNeededChanged.class, Kind.ACTION_NEEDED);

    /** What this event is to a crew; empty when it is about no crew. */
    public static Optional<Kind> kind(AssignmentEvent event) {
        return Optional.ofNullable(KINDS.get(event.getClass()));
    }

    /** The change that this event is. */
    public static AssignmentChange of(RecordedEvent recorded, AssignmentEvent event, FixtureView now) {
        return new AssignmentChange(
                FeedToken.of(recorded).text(),
                KINDS.get(event.getClass()),
                now,
                recorded.occurredAt(),
                recorded.actorName());
    }

    /** Whom the event itself names; someone who has just left a crew is not found in it any more. */
    public static Set<RefereeId> named(AssignmentEvent event) {
        Set<RefereeId> named = new HashSet<>();
        if (event instanceof CrewCommitted committed) {
            committed.changes().forEach(change -> {
                named.add(change.before());
                named.add(change.after());
            });
        } else if (event instanceof AssignmentStaged staged) {
            named.add(staged.refereeId());
        } else if (event instanceof AssignmentConfirmed confirmed) {
            named.add(confirmed.refereeId());
        } else if (event instanceof AssignmentDeclined declined) {
            named.add(declined.refereeId());
        }
        return named;
    }
}
