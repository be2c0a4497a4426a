package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of leagues, and their rows. */
@ApplicationScoped
class LeagueFold implements Fold<LeagueState> {
    @Override
    public String aggregate() {
        return "League";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                LeagueEvent.LeagueCreated.class,
                LeagueEvent.LeagueChanged.class,
                LeagueEvent.LeagueDeactivated.class,
                LeagueEvent.LeagueReactivated.class,
                LeagueEvent.LeagueDeleted.class);
    }

    @Override
    public LeagueState after(LeagueState before, RecordedEvent event) {
        return LeagueState.after(before, event);
    }

    @Override
    public String table() {
        return "league";
    }

    @Override
    public Map<UUID, LeagueState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery(
                        "select " + LeagueRows.LEAGUE + " from " + LeagueRows.LEAGUES + " where l.id = any(:ids)")
                .bind("ids", ids)
                .map(LeagueRows::league)
                .collectToMap(
                        row -> row.id().value(),
                        row -> new LeagueState(
                                row.id(),
                                row.version(),
                                new LeagueDetails(
                                        row.name(),
                                        row.season(),
                                        row.assignedBy(),
                                        row.matchMinutes(),
                                        row.roles(),
                                        row.quota()),
                                row.active()));
    }
}
