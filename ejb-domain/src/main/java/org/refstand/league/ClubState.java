package org.refstand.league;

import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** What events say of a club. */
public record ClubState(ClubId id, long version, ClubDetails details, boolean active) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static ClubState after(ClubState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof LeagueEvent.ClubCreated created) {
            return new ClubState(created.id(), version, kept(created.details()), true);
        }
        if (event instanceof LeagueEvent.ClubChanged changed) {
            return new ClubState(before.id, version, kept(changed.details()), before.active);
        }
        if (event instanceof LeagueEvent.ClubDeactivated) {
            return new ClubState(before.id, version, before.details, false);
        }
        if (event instanceof LeagueEvent.ClubReactivated) {
            return new ClubState(before.id, version, before.details, true);
        }
        if (event instanceof LeagueEvent.ClubDeleted) {
            return null;
        }
        throw Fold.unexpected("Club", recorded);
    }

    /** A club without a short name is called by its name. */
    private static ClubDetails kept(ClubDetails details) {
        String shortName = details.shortName().isEmpty() ? details.name() : details.shortName();
        return new ClubDetails(details.name(), shortName);
    }
}
