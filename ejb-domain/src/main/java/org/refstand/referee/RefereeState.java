package org.refstand.referee;

import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/**
 * What events say of a referee.
 *
 * @param erased whether the personal data were erased: then no event says a name any more, not of the past either
 */
public record RefereeState(RefereeId id, long version, RefereeDetails details, boolean active, boolean erased) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static RefereeState after(RefereeState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof RefereeEvent.RefereeCreated created) {
            return new RefereeState(created.id(), version, created.details().orNobody(), true, false);
        }
        if (event instanceof RefereeEvent.RefereeChanged changed) {
            return new RefereeState(before.id, version, changed.details().orNobody(), before.active, before.erased);
        }
        if (event instanceof RefereeEvent.RefereeDeactivated) {
            return new RefereeState(before.id, version, before.details, false, before.erased);
        }
        if (event instanceof RefereeEvent.RefereeReactivated) {
            return new RefereeState(before.id, version, before.details, true, before.erased);
        }
        if (event instanceof RefereeEvent.RefereeErased) {
            return new RefereeState(before.id, version, before.details.withoutPerson(), before.active, true);
        }
        if (event instanceof RefereeEvent.RefereeDeleted) {
            return null;
        }
        throw Fold.unexpected("Referee", recorded);
    }

    /** @return the same state as it is told once the personal data are erased */
    public RefereeState withoutPerson() {
        return new RefereeState(id, version, details.withoutPerson(), active, erased);
    }
}
