package org.refstand.referee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;

/** The history of referees, and their rows. */
@ApplicationScoped
class RefereeFold implements Fold<RefereeState> {
    @Override
    public String aggregate() {
        return "Referee";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                RefereeEvent.RefereeCreated.class,
                RefereeEvent.RefereeChanged.class,
                RefereeEvent.RefereeDeactivated.class,
                RefereeEvent.RefereeReactivated.class,
                RefereeEvent.RefereeErased.class,
                RefereeEvent.RefereeDeleted.class);
    }

    @Override
    public RefereeState after(RefereeState before, RecordedEvent event) {
        return RefereeState.after(before, event);
    }

    @Override
    public String table() {
        return "referee";
    }

    @Override
    public Map<UUID, RefereeState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select " + RefereeQueries.COLUMNS + " from " + RefereeQueries.TABLES
                        + " where r.id = any(:ids)")
                .bind("ids", ids)
                .map(RefereeQueries::referee)
                .collectToMap(row -> row.id().value(), RefereeFold::state);
    }

    private static RefereeState state(RefereeView row) {
        RefereeDetails details = new RefereeDetails(
                row.firstName(),
                row.lastName(),
                row.clubId(),
                row.licence(),
                row.licenceValidUntil(),
                row.email(),
                row.telephone(),
                row.homeZip(),
                row.homeCity(),
                row.homeLatitude(),
                row.homeLongitude(),
                row.maxPerDay(),
                row.maxPerSeason(),
                row.wantedPerSeason());
        return new RefereeState(row.id(), row.version(), details, row.active(), row.erased());
    }
}
