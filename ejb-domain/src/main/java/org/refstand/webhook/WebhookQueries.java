package org.refstand.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.EventType;
import org.refstand.eventlog.EventTypes;
import org.refstand.kernel.Database;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** Webhooks and their deliveries, as administrators see them. */
@ReadSide
public class WebhookQueries {
    private static final String WEBHOOKS =
            """
            select w.id, w.version, w.name, w.url, w.active,
                   case when w.former_secret_until > :now then w.former_secret_until end as former_secret_until,
                   case when t.open_until > :now then t.open_until end as open_until,
                   array(select e.event_type from webhook_event_type e where e.webhook_id = w.id order by 1) as types,
                   (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'WAITING') as waiting,
                   (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'DEAD') as dead,
                   (select max(d.ended_at) from webhook_delivery d
                     where d.webhook_id = w.id and d.state = 'DELIVERED') as last_delivered_at
              from webhook w left join webhook_target t on t.webhook_id = w.id
            """;
    private static final String COLUMNS =
            """
            d.id, d.webhook_id, w.name, d.event_id, d.event_type, d.state, d.tries, d.created_at, d.last_tried_at,
            case when d.state = 'WAITING' then d.next_try_at end as next_try_at, d.ended_at, d.status, d.problem, d.answer""";
    private static final String TABLES = "webhook_delivery d join webhook w on w.id = d.webhook_id";

    @Inject
    Jdbi jdbi;

    @Inject
    EventTypes types;

    @Inject
    Clock clock;

    /** All webhooks by name; there are fifty at most. */
    @RolesAllowed(Role.ADMINS)
    public List<WebhookView> all() {
        return jdbi.withHandle(handle -> handle.createQuery(WEBHOOKS + " order by lower(w.name), w.id")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map(WebhookQueries::webhook)
                .list());
    }

    /** One of them. */
    @RolesAllowed(Role.ADMINS)
    public Optional<WebhookView> find(WebhookId id) {
        return jdbi.withHandle(handle -> handle.createQuery(WEBHOOKS + " where w.id = :id")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("id", id)
                .map(WebhookQueries::webhook)
                .findOne());
    }

    /** What was told, is to be told and could not be told, the latest event first. */
    @RolesAllowed(Role.ADMINS)
    public Page<DeliveryView> deliveries(DeliveryFilter filter, PageRequest page) {
        DeliveryFilter wanted = filter == null ? new DeliveryFilter(null, null, null) : filter;
        return new Listing<>(COLUMNS, TABLES, WebhookQueries::delivery)
                .where("d.webhook_id = :webhook", "webhook", wanted.webhookId())
                .where(
                        "d.state = :state",
                        "state",
                        wanted.state() == null ? null : wanted.state().name())
                .where("d.event_type = :type", "type", wanted.eventType())
                .sortedBy("d.place desc")
                .page(jdbi, page);
    }

    /** The types of events to choose from. */
    @RolesAllowed(Role.ADMINS)
    public List<EventType> eventTypes() {
        return types.all();
    }

    private static WebhookView webhook(ResultSet row, StatementContext context) throws SQLException {
        return new WebhookView(
                new WebhookId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getBoolean("active"),
                Database.instant(row, "former_secret_until"),
                Database.instant(row, "open_until"),
                row.getInt("waiting"),
                row.getInt("dead"),
                Database.instant(row, "last_delivered_at"));
    }

    private static DeliveryView delivery(ResultSet row, StatementContext context) throws SQLException {
        String problem = row.getString("problem");
        return new DeliveryView(
                new DeliveryId(row.getObject("id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getString("name"),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getString("event_type"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("tries"),
                Database.instant(row, "created_at"),
                Database.instant(row, "last_tried_at"),
                Database.instant(row, "next_try_at"),
                Database.instant(row, "ended_at"),
                (Integer) row.getObject("status"),
                problem == null ? null : DeliveryProblem.valueOf(problem),
                row.getString("answer"));
    }
}
