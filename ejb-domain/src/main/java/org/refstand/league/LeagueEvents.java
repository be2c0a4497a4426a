package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** The event log writes and reads this feature's facts. */
@ApplicationScoped
class LeagueEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return LeagueEvent.class;
    }
}
