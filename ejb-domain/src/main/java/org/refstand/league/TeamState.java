package org.refstand.league;

import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** What events say of a team. */
public record TeamState(TeamId id, long version, TeamDetails details, boolean active) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static TeamState after(TeamState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof LeagueEvent.TeamCreated created) {
            return new TeamState(created.id(), version, created.details(), true);
        }
        if (event instanceof LeagueEvent.TeamChanged changed) {
            return new TeamState(before.id, version, changed.details(), before.active);
        }
        if (event instanceof LeagueEvent.TeamDeactivated) {
            return new TeamState(before.id, version, before.details, false);
        }
        if (event instanceof LeagueEvent.TeamReactivated) {
            return new TeamState(before.id, version, before.details, true);
        }
        if (event instanceof LeagueEvent.TeamDeleted) {
            return null;
        }
        throw Fold.unexpected("Team", recorded);
    }
}
