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
import org.refstand.referee.RefereeId;

/** The history of absences, and their rows. */
@ApplicationScoped
class AbsenceFold implements Fold<AbsenceState> {
    @Override
    public String aggregate() {
        return "Absence";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AvailabilityEvent.AbsenceDeclared.class,
                AvailabilityEvent.AbsenceChanged.class,
                AvailabilityEvent.AbsenceDeleted.class);
    }

    @Override
    public AbsenceState after(AbsenceState before, RecordedEvent event) {
        return AbsenceState.after(before, event);
    }

    @Override
    public String table() {
        return "absence";
    }

    @Override
    public Map<UUID, AbsenceState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select * from absence where id = any(:ids)")
                .bind("ids", ids)
                .map(AbsenceFold::state)
                .collectToMap(state -> state.id().value(), state -> state);
    }

    private static AbsenceState state(ResultSet row, StatementContext context) throws SQLException {
        return new AbsenceState(
                new AbsenceId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new RefereeId(row.getObject("referee_id", UUID.class)),
                Database.instant(row, "starts_at"),
                Database.instant(row, "ends_at"),
                row.getBoolean("whole_days"),
                row.getObject("repeat_until", LocalDate.class),
                row.getString("reason"));
    }
}
