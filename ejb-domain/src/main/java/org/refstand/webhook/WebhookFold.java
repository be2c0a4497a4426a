package org.refstand.webhook;

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
import org.refstand.kernel.DomainEvent;

/** The history of webhooks, and their rows. */
@ApplicationScoped
class WebhookFold implements Fold<WebhookState> {
    @Override
    public String aggregate() {
        return "Webhook";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                WebhookEvent.WebhookCreated.class,
                WebhookEvent.WebhookChanged.class,
                WebhookEvent.WebhookPaused.class,
                WebhookEvent.WebhookResumed.class,
                WebhookEvent.WebhookSecretChanged.class,
                WebhookEvent.WebhookTested.class,
                WebhookEvent.WebhookDeleted.class);
    }

    @Override
    public WebhookState after(WebhookState before, RecordedEvent event) {
        return WebhookState.after(before, event);
    }

    @Override
    public String table() {
        return "webhook";
    }

    @Override
    public Map<UUID, WebhookState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery(
                        """
                        select w.*, array(select t.event_type from webhook_event_type t where t.webhook_id = w.id) as types
                          from webhook w where w.id = any(:ids)""")
                .bind("ids", ids)
                .map(WebhookFold::state)
                .collectToMap(state -> state.id().value(), state -> state);
    }

    private static WebhookState state(ResultSet row, StatementContext context) throws SQLException {
        return new WebhookState(
                new WebhookId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                WebhookAddress.target(row.getString("url")),
                Set.of((String[]) row.getArray("types").getArray()),
                row.getBoolean("active"));
    }
}
