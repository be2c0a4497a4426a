package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of halls, and their rows. */
@ApplicationScoped
class VenueFold implements Fold<VenueState> {
    @Override
    public String aggregate() {
        return "Venue";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                LeagueEvent.VenueCreated.class,
                LeagueEvent.VenueChanged.class,
                LeagueEvent.VenueDeactivated.class,
                LeagueEvent.VenueReactivated.class,
                LeagueEvent.VenueDeleted.class);
    }

    @Override
    public VenueState after(VenueState before, RecordedEvent event) {
        return VenueState.after(before, event);
    }

    @Override
    public String table() {
        return "venue";
    }

    @Override
    public Map<UUID, VenueState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery(
                        "select " + LeagueRows.VENUE + " from " + LeagueRows.VENUES + " where v.id = any(:ids)")
                .bind("ids", ids)
                .map(LeagueRows::venue)
                .collectToMap(
                        row -> row.id().value(),
                        row -> new VenueState(
                                row.id(),
                                row.version(),
                                new VenueDetails(
                                        row.name(),
                                        row.street(),
                                        row.zip(),
                                        row.city(),
                                        row.telephone(),
                                        row.email(),
                                        row.latitude(),
                                        row.longitude(),
                                        row.courts()),
                                row.active()));
    }
}
