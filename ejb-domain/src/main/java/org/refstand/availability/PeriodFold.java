package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.Database;
import org.refstand.kernel.DomainEvent;

/** The history of periods, and their rows. */
@ApplicationScoped
class PeriodFold implements Fold<PeriodState> {
    @Override
    public String aggregate() {
        return "Period";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AvailabilityEvent.PeriodCreated.class,
                AvailabilityEvent.PeriodChanged.class,
                AvailabilityEvent.PeriodLocked.class,
                AvailabilityEvent.PeriodUnlocked.class,
                AvailabilityEvent.PeriodPublished.class,
                AvailabilityEvent.PeriodDeleted.class);
    }

    @Override
    public PeriodState after(PeriodState before, RecordedEvent event) {
        return PeriodState.after(before, event);
    }

    @Override
    public String table() {
        return "period";
    }

    @Override
    public Map<UUID, PeriodState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select * from period where id = any(:ids)")
                .bind("ids", ids)
                .map(PeriodFold::state)
                .collectToMap(state -> state.id().value(), state -> state);
    }

    private static PeriodState state(ResultSet row, StatementContext context) throws SQLException {
        return new PeriodState(
                new PeriodId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Database.instant(row, "deadline"),
                PeriodStatus.valueOf(row.getString("status")));
    }
}
