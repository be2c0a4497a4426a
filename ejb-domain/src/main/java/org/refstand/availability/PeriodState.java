package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/**
 * What events say of a period.
 *
 * @param lastDay included
 * @param deadline until then referees may answer while it is open
 */
public record PeriodState(
        PeriodId id,
        long version,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant deadline,
        PeriodStatus status) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static PeriodState after(PeriodState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof AvailabilityEvent.PeriodCreated created) {
            return new PeriodState(
                    created.id(),
                    version,
                    created.name(),
                    created.firstDay(),
                    created.lastDay(),
                    created.deadline(),
                    PeriodStatus.OPEN);
        }
        if (event instanceof AvailabilityEvent.PeriodChanged changed) {
            return new PeriodState(
                    before.id,
                    version,
                    changed.name(),
                    changed.firstDay(),
                    changed.lastDay(),
                    changed.deadline(),
                    before.status);
        }
        if (event instanceof AvailabilityEvent.PeriodDeleted) {
            return null;
        }
        return new PeriodState(
                before.id, version, before.name, before.firstDay, before.lastDay, before.deadline, status(recorded));
    }

    private static PeriodStatus status(RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        if (event instanceof AvailabilityEvent.PeriodLocked) {
            return PeriodStatus.LOCKED;
        }
        if (event instanceof AvailabilityEvent.PeriodUnlocked) {
            return PeriodStatus.OPEN;
        }
        if (event instanceof AvailabilityEvent.PeriodPublished) {
            return PeriodStatus.PUBLISHED;
        }
        throw Fold.unexpected("Period", recorded);
    }
}
