package org.refstand.league;

import java.util.Comparator;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** What events say of a league. */
public record LeagueState(LeagueId id, long version, LeagueDetails details, boolean active) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static LeagueState after(LeagueState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof LeagueEvent.LeagueCreated created) {
            return new LeagueState(created.id(), version, kept(created.details()), true);
        }
        if (event instanceof LeagueEvent.LeagueChanged changed) {
            return new LeagueState(before.id, version, kept(changed.details()), before.active);
        }
        if (event instanceof LeagueEvent.LeagueDeactivated) {
            return new LeagueState(before.id, version, before.details, false);
        }
        if (event instanceof LeagueEvent.LeagueReactivated) {
            return new LeagueState(before.id, version, before.details, true);
        }
        if (event instanceof LeagueEvent.LeagueDeleted) {
            return null;
        }
        throw Fold.unexpected("League", recorded);
    }

    /** Roles in their order. */
    private static LeagueDetails kept(LeagueDetails details) {
        return new LeagueDetails(
                details.name(),
                details.season(),
                details.assignedBy(),
                details.matchMinutes(),
                details.roles().stream()
                        .sorted(Comparator.comparing(LeagueRole::role))
                        .toList(),
                details.quota());
    }
}
