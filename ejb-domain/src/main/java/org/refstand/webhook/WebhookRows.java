package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.eventlog.RecordedEvent;

/** The rows beside the aggregate: who listens, and what is told to whom. */
@ApplicationScoped
class WebhookRows {
    /** How long what was delivered can be looked at. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from webhook")
                .mapTo(Integer.class)
                .one());
    }

    /** @param self whose own name does not count; null: nobody's */
    boolean isNameTaken(String name, WebhookId self) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from webhook where lower(name) = lower(:name) and id <> :self)")
                .bind("name", name)
                .bind("self", self == null ? NOBODY : self.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** @return the types of events that any webhook wants */
    Set<String> wanted() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct event_type from webhook_event_type")
                .mapTo(String.class)
                .collectIntoSet());
    }

    /** What follows in the feed is for it, if it is still there. */
    void begin(WebhookId webhook) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into webhook_target (webhook_id) select id from webhook where id = :webhook
                        on conflict do nothing""")
                .bind("webhook", webhook)
                .execute());
    }

    /** A delivery for each webhook that listens and wants this type; once, whatever happens. */
    void add(RecordedEvent event, String type, UUID order) {
        insert(
                "w.webhook_id in (select t.webhook_id from webhook_event_type t where t.event_type = :type)",
                event,
                type,
                order,
                NOBODY);
    }

    /** A delivery for this webhook only. */
    void add(RecordedEvent event, String type, UUID order, WebhookId webhook) {
        insert("w.webhook_id = :webhook", event, type, order, webhook.value());
    }

    private void insert(String who, RecordedEvent event, String type, UUID order, UUID webhook) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into webhook_delivery (webhook_id, event_id, event_type, order_key, state, created_at, next_try_at)
                        select w.webhook_id, :event, :type, :order, 'WAITING', :now, :now from webhook_target w
                         where\s"""
                                + who
                                + " order by w.webhook_id on conflict do nothing")
                .bind("event", event.eventId())
                .bind("type", type)
                .bind("order", order)
                .bind("now", now())
                .bind("webhook", webhook)
                .execute());
    }

    /** Begins anew with one that was given up. @return whether there was one */
    boolean resend(DeliveryId delivery) {
        return revive("id = :id", delivery.value()) == 1;
    }

    /** Begins anew with all of a webhook that were given up. @return how many */
    int resendAll(WebhookId webhook) {
        return revive("webhook_id = :id", webhook.value());
    }

    private int revive(String which, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        update webhook_delivery
                           set state = 'WAITING', tries = 0, first_tried_at = null, ended_at = null, next_try_at = :now
                         where state = 'DEAD' and\s"""
                                + which)
                .bind("now", now())
                .bind("id", id)
                .execute());
    }

    /** Forgets one that was given up. @return whether there was one */
    boolean discard(DeliveryId delivery) {
        return discard("id = :id", delivery.value()) == 1;
    }

    /** Forgets all of a webhook that were given up. @return how many */
    int discardAll(WebhookId webhook) {
        return discard("webhook_id = :id", webhook.value());
    }

    private int discard(String which, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from webhook_delivery where state = 'DEAD' and " + which)
                        .bind("id", id)
                        .execute());
    }

    int dead() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from webhook_delivery where state = 'DEAD'")
                        .mapTo(Integer.class)
                        .one());
    }

    /**
     * Deletes what was delivered long ago, some rows at a time. Several nodes may do it at once: each takes what the others
     * leave.
     *
     * @return how many were deleted; when there is none left, 0
     */
    int forget() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        delete from webhook_delivery where id in (
                          select id from webhook_delivery where state = 'DELIVERED' and ended_at < :before
                           order by ended_at limit :most for update skip locked)""")
                .bind("before", now().minus(KEPT))
                .bind("most", FORGOTTEN_AT_ONCE)
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
