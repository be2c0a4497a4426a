package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Database;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/** The history of answers, and their rows. */
@ApplicationScoped
class AvailabilityFold implements Fold<AvailabilityState> {
    @Override
    public String aggregate() {
        return "Availability";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AvailabilityEvent.AvailabilityDeclared.class, AvailabilityEvent.AvailabilityWithdrawn.class);
    }

    @Override
    public AvailabilityState after(AvailabilityState before, RecordedEvent event) {
        return AvailabilityState.after(before, event);
    }

    @Override
    public String table() {
        return "availability";
    }

    @Override
    public Map<UUID, AvailabilityState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select * from availability where id = any(:ids)")
                .bind("ids", ids)
                .map(AvailabilityFold::state)
                .collectToMap(state -> state.id(), state -> state);
    }

    private static AvailabilityState state(ResultSet row, StatementContext context) throws SQLException {
        return new AvailabilityState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new RefereeId(row.getObject("referee_id", UUID.class)),
                new FixtureId(row.getObject("fixture_id", UUID.class)),
                Answer.valueOf(row.getString("answer")),
                Database.instant(row, "declared_at"),
                Database.instant(row, "confirmed_at"));
    }
}
