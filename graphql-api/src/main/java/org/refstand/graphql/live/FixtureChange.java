package org.refstand.graphql.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.refstand.eventlog.FeedToken;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;

/**
 * Something that happened to a fixture.
 *
 * @param position its place in the feed, to come back to
 * @param kind what
 * @param fixtureId to which
 * @param fixture the fixture as it is now; null when it is gone
 * @param at when
 * @param by who did it
 */
@Description("Something that happened to a fixture")
public record FixtureChange(
        @NonNull @Description(LiveEvents.POSITION) String position,
        @NonNull @Description("What") Kind kind,
        @NonNull @Description("To which") FixtureId fixtureId,
        @Description("The fixture as it is now; null when it is gone") FixtureView fixture,
        @NonNull @Description("When") Instant at,
        @Description("Who did it") String by) {
    /** What happened. */
    @org.eclipse.microprofile.graphql.Enum("FixtureChangeKind")
    @Description("What happened to a fixture")
    public enum Kind {
        /** planned. */
        @Description("It was planned")
        CREATED,
        /** number, round or teams. */
        @Description("Number, round or teams changed")
        CHANGED,
        /** day, time or length. */
        @Description("It has another day or time, or is planned longer or shorter")
        RESCHEDULED,
        /** venue. */
        @Description("It has another venue")
        MOVED,
        /** put off. */
        @Description("It is put off to a day not yet known")
        POSTPONED,
        /** off. */
        @Description("It will not be played")
        CANCELLED,
        /** over. */
        @Description("It has been played")
        PLAYED,
        /** not over after all. */
        @Description("It was recorded as played by mistake and is scheduled again")
        REOPENED,
        /** gone. */
        @Description("It is gone")
        DELETED
    }

    private static final Map<Class<? extends FixtureEvent>, Kind> KINDS = Map.of(
            FixtureEvent.FixtureCreated.class, Kind.CREATED,
            FixtureEvent.FixtureChanged.class, Kind.CHANGED,
            FixtureEvent.FixtureRescheduled.class, Kind.RESCHEDULED,
            FixtureEvent.FixtureRetimed.class, Kind.RESCHEDULED,
            FixtureEvent.FixtureMoved.class, Kind.MOVED,
            FixtureEvent.FixturePostponed.class, Kind.POSTPONED,
            FixtureEvent.FixtureCancelled.class, Kind.CANCELLED,
            FixtureEvent.FixturePlayed.class, Kind.PLAYED,
            FixtureEvent.FixtureReopened.class, Kind.REOPENED,
            FixtureEvent.FixtureDeleted.class, Kind.DELETED);

    /** Which days the event itself names; a match that has just been moved is not found on the old one any more. */
    public static Set<LocalDate> days(FixtureEvent event) {
        if (event instanceof FixtureEvent.FixtureRescheduled moved) {
            return Stream.of(moved.before().date(), moved.after().date()).collect(Collectors.toSet());
        }
        return Set.of();
    }

    /** The change that this event is. */
    public static FixtureChange of(RecordedEvent recorded, FixtureEvent event, FixtureView now) {
        return new FixtureChange(
                FeedToken.of(recorded).text(),
                KINDS.get(event.getClass()),
                event.id(),
                now,
                recorded.occurredAt(),
                recorded.actorName());
    }
}
