package org.refstand.availability;

import java.time.Instant;
import java.util.UUID;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/**
 * What events say of a referee's answer for a fixture.
 *
 * @param declaredAt when this answer was first given
 * @param confirmedAt when they last said so
 */
public record AvailabilityState(
        UUID id,
        long version,
        RefereeId refereeId,
        FixtureId fixtureId,
        Answer answer,
        Instant declaredAt,
        Instant confirmedAt) {

    /** The reducer. @return the state after the event; null when the answer was taken back */
    public static AvailabilityState after(AvailabilityState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        if (event instanceof AvailabilityEvent.AvailabilityDeclared said) {
            boolean same = before != null && before.answer == said.answer();
            return new AvailabilityState(
                    recorded.aggregateId(),
                    recorded.aggregateVersion(),
                    said.refereeId(),
                    said.fixtureId(),
                    said.answer(),
                    same ? before.declaredAt : said.confirmedAt(),
                    said.confirmedAt());
        }
        if (event instanceof AvailabilityEvent.AvailabilityWithdrawn) {
            return null;
        }
        throw Fold.unexpected("Availability", recorded);
    }
}
