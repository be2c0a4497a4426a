package org.refstand.referee;

import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** What events say of a referee. */
public record RefereeState(RefereeId id, long version, RefereeDetails details, boolean active) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static RefereeState after(RefereeState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof RefereeEvent.RefereeCreated created) {
            return new RefereeState(created.id(), version, created.details(), true);
        }
        if (event instanceof RefereeEvent.RefereeChanged changed) {
            return new RefereeState(before.id, version, changed.details(), before.active);
        }
        if (event instanceof RefereeEvent.RefereeDeactivated) {
            return new RefereeState(before.id, version, before.details, false);
        }
        if (event instanceof RefereeEvent.RefereeReactivated) {
            return new RefereeState(before.id, version, before.details, true);
        }
        if (event instanceof RefereeEvent.RefereeDeleted) {
            return null;
        }
        throw Fold.unexpected("Referee", recorded);
    }
}
