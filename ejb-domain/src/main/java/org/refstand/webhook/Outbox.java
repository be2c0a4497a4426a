package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.eventlog.EventId;
import org.refstand.kernel.Database;

/**
 * What is to be sent. Each step is one statement and one transaction, so none is open while something is sent: a delivery is
 * claimed for a while, sent, and marked. A node that dies in between lets the while pass; then it is sent again.
 */
@ApplicationScoped
class Outbox {
    /** Longer than sending can take. */
    static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** @return the webhooks that something may be sent to now */
    List<Due> due() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select w.id, w.url, w.secret, t.open_until is not null as probing,
                               case when w.former_secret_until > :now then w.former_secret end as former
                          from webhook w join webhook_target t on t.webhook_id = w.id
                         where w.active and (t.open_until is null or t.open_until <= :now)
                           and exists (select 1 from webhook_delivery d
                                        where d.webhook_id = w.id and d.state = 'WAITING' and d.next_try_at <= :now
                                          and (d.leased_until is null or d.leased_until <= :now))
                         order by w.id""")
                .bind("now", now())
                .map(Outbox::webhook)
                .list());
    }

    private static Due webhook(ResultSet row, StatementContext context) throws SQLException {
        return new Due(
                new WebhookId(row.getObject("id", UUID.class)),
                URI.create(row.getString("url")),
                Stream.of(row.getString("secret"), row.getString("former"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getBoolean("probing"));
    }

    /**
     * Takes deliveries for this node: of each order only the first that waits, so no two of one order are ever under way,
     * not even by two nodes.
     */
    List<Claimed> claim(WebhookId webhook, int most) {
        OffsetDateTime now = now();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with taken as (
                          update webhook_delivery set lease = :lease, leased_until = :until
                           where id in (
                             select d.id from webhook_delivery d
                              where d.webhook_id = :webhook and d.state = 'WAITING' and d.next_try_at <= :now
                                and (d.leased_until is null or d.leased_until <= :now)
                                and not exists (select 1 from webhook_delivery e
                                                 where e.webhook_id = d.webhook_id and e.order_key = d.order_key
                                                   and e.state = 'WAITING' and e.place < d.place)
                              order by d.place limit :most for update skip locked)
                          returning id, lease, event_id, tries, first_tried_at, place)
                        select * from taken order by place""")
                .bind("webhook", webhook)
                .bind("lease", UUID.randomUUID())
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .bind("most", most)
                .map(Outbox::delivery)
                .list());
    }

    private static Claimed delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Claimed(
                new DeliveryId(row.getObject("id", UUID.class)),
                row.getObject("lease", UUID.class),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getInt("tries"),
                Database.instant(row, "first_tried_at"));
    }

    /** Nothing was sent, which is no try. */
    void putBack(Claimed claimed, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update webhook_delivery set lease = null, leased_until = null, next_try_at = :next
                         where id = :id and lease = :lease""")
                .bind("next", now().plus(pause))
                .bind("id", claimed.id())
                .bind("lease", claimed.lease())
                .execute());
    }

    /**
     * Keeps what came of a try. When the lease was over and somebody else has taken the delivery, theirs counts.
     *
     * @param next when it is tried again; null: it is not
     */
    void tried(Claimed claimed, Instant at, Attempt attempt, DeliveryState state, Instant next) {
        OffsetDateTime now = now();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update webhook_delivery
                           set state = :state, tries = tries + 1, lease = null, leased_until = null,
                               first_tried_at = coalesce(first_tried_at, :at), last_tried_at = :at,
                               next_try_at = coalesce(cast(:next as timestamptz), next_try_at),
                               ended_at = case when :state = 'WAITING' then null else cast(:now as timestamptz) end,
                               status = :status, problem = :problem, answer = :answer
                         where id = :id and lease = :lease""")
                .bind("state", state.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .bind("now", now)
                .bind("status", attempt.status())
                .bind(
                        "problem",
                        attempt.problem() == null ? null : attempt.problem().name())
                .bind("answer", attempt.answer())
                .bind("id", claimed.id())
                .bind("lease", claimed.lease())
                .execute());
    }

    /** For all nodes: nothing is sent to it for so long, then one delivery. */
    void opened(WebhookId webhook, Duration pause) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update webhook_target set open_until = :until where webhook_id = :webhook")
                .bind("until", now().plus(pause))
                .bind("webhook", webhook)
                .execute());
    }

    /** For all nodes: it works again. */
    void closed(WebhookId webhook) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update webhook_target set open_until = null where webhook_id = :webhook and open_until is not null")
                .bind("webhook", webhook)
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
