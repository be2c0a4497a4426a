package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of clubs, and their rows. */
@ApplicationScoped
class ClubFold implements Fold<ClubState> {
    @Override
    public String aggregate() {
        return "Club";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                LeagueEvent.ClubCreated.class,
                LeagueEvent.ClubChanged.class,
                LeagueEvent.ClubDeactivated.class,
                LeagueEvent.ClubReactivated.class,
                LeagueEvent.ClubDeleted.class);
    }

    @Override
    public ClubState after(ClubState before, RecordedEvent event) {
        return ClubState.after(before, event);
    }

    @Override
    public String table() {
        return "club";
    }

    @Override
    public Map<UUID, ClubState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select " + LeagueRows.CLUB + " from " + LeagueRows.CLUBS + " where c.id = any(:ids)")
                .bind("ids", ids)
                .map(LeagueRows::club)
                .collectToMap(
                        row -> row.id().value(),
                        row -> new ClubState(
                                row.id(), row.version(), new ClubDetails(row.name(), row.shortName()), row.active()));
    }
}
