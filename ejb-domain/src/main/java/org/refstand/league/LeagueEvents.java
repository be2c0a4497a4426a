package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refstand.eventlog.EventFamily;
import org.refstand.eventlog.Upcaster;
import org.refstand.kernel.DomainEvent;

/** The event log writes and reads this feature's facts. */
@ApplicationScoped
class LeagueEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return LeagueEvent.class;
    }

    @Override
    public List<Upcaster> upcasters() {
        return List.of(
                new Upcaster(LeagueEvent.LeagueCreated.class, 1, LeagueEvents::nothingOwed),
                new Upcaster(LeagueEvent.LeagueChanged.class, 1, LeagueEvents::nothingOwed));
    }

    /** Before leagues could say what clubs owe, none owed anything. */
    private static Map<String, Object> nothingOwed(Map<String, Object> payload) {
        Map<String, Object> details = new HashMap<>();
        ((Map<?, ?>) payload.get("details")).forEach((name, value) -> details.put((String) name, value));
        details.put("quota", null);
        payload.put("details", details);
        return payload;
    }
}
