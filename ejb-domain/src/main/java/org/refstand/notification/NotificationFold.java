package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.account.AccountId;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Database;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/** The history of notifications, and their rows. */
@ApplicationScoped
class NotificationFold implements Fold<NotificationState> {
    @Override
    public String aggregate() {
        return "Notification";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                NotificationEvent.NotificationSent.class,
                NotificationEvent.NotificationRead.class,
                NotificationEvent.NotificationErased.class);
    }

    @Override
    public NotificationState after(NotificationState before, RecordedEvent event) {
        return NotificationState.after(before, event);
    }

    @Override
    public String table() {
        return "notification";
    }

    @Override
    public Map<UUID, NotificationState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery("select * from notification where id = any(:ids)")
                .bind("ids", ids)
                .map(NotificationFold::state)
                .collectToMap(state -> state.id().value(), state -> state);
    }

    private static NotificationState state(ResultSet row, StatementContext context) throws SQLException {
        Instant readAt = Database.instant(row, "read_at");
        return new NotificationState(
                new NotificationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Database.id(row.getObject("referee_id", UUID.class), RefereeId::new),
                Database.id(row.getObject("account_id", UUID.class), AccountId::new),
                new EventId(row.getObject("event_id", UUID.class)),
                NotificationKind.valueOf(row.getString("kind")),
                Database.id(row.getObject("fixture_id", UUID.class), FixtureId::new),
                Database.instant(row, "created_at"),
                readAt != null,
                readAt);
    }
}
