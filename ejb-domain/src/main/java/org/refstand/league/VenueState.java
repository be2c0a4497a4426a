package org.refstand.league;

import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** What events say of a hall. */
public record VenueState(VenueId id, long version, VenueDetails details, boolean active) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static VenueState after(VenueState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof LeagueEvent.VenueCreated created) {
            return new VenueState(created.id(), version, created.details(), true);
        }
        if (event instanceof LeagueEvent.VenueChanged changed) {
            return new VenueState(before.id, version, changed.details(), before.active);
        }
        if (event instanceof LeagueEvent.VenueDeactivated) {
            return new VenueState(before.id, version, before.details, false);
        }
        if (event instanceof LeagueEvent.VenueReactivated) {
            return new VenueState(before.id, version, before.details, true);
        }
        if (event instanceof LeagueEvent.VenueDeleted) {
            return null;
        }
        throw Fold.unexpected("Venue", recorded);
    }
}
