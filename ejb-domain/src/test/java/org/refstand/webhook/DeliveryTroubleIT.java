package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.webhook.DeliveryState.DELIVERED;
import static org.refstand.webhook.DeliveryState.WAITING;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refstand.eventlog.CloudEvents;
import org.refstand.eventlog.EventHistory;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;

/** What one target's trouble or a node's death does to others: nothing, and nothing is lost. */
class DeliveryTroubleIT extends ContainerTest {
    private final Receiver receiver = new Receiver();
    private final Receiver other = new Receiver();

    @Inject
    private Outside outside;

    @Inject
    private Outbox outbox;

    @Inject
    private Courier courier;

    @Inject
    private EventHistory history;

    @Inject
    private CloudEvents json;

    @Inject
    private Jdbi jdbi;

    @AfterEach
    void close() {
        receiver.close();
        other.close();
    }

    @Test
    void a_slow_target_keeps_its_own_waiting_and_four_threads() {
        CountDownLatch answer = new CountDownLatch(1);
        receiver.answersWith(heard -> {
            await(answer);
            return 200;
        });
        WebhookId slow =
                outside.webhook("Slow", receiver, "ClubCreated").webhook().id();
        WebhookId quick =
                outside.webhook("Quick", other, "ClubCreated").webhook().id();
        try {
            outside.clubsAreFounded(20);
            outside.awaits(quick, DELIVERED, 20);
            assertThat(receiver.awaits(Target.AT_ONCE)).hasSize(Target.AT_ONCE);
            assertThat(outside.look(slow).waiting()).isEqualTo(20);
        } finally {
            answer.countDown();
        }
        outside.awaits(slow, DELIVERED, 20);
        assertThat(receiver.heard()).hasSize(20);
    }

    @Test
    void a_target_in_trouble_is_left_alone_until_one_try_succeeds() {
        receiver.answers(500);
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        // long enough to be looked at
        outside.clubsAreFounded(5);
        Eventually.holds(
                () -> assertThat(outside.one("select count(*) from webhook_target where open_until is not null"))
                        .isEqualTo(1));
        outside.sql("update webhook_target set open_until = now() + interval '1 hour'");
        outside.clubsAreFounded(5);
        outside.awaits(id, WAITING, 10);
        int heard = receiver.heard().size();
        outside.pausesAreOver();
        assertThat(outside.look(id).openUntil()).isNotNull();
        receiver.answers(200);
        // what waits behind an open circuit is no try
        assertThat(outside.deliveries(id, WAITING).subList(0, 5)).allMatch(waiting -> waiting.tries() == 0);
        assertThat(receiver.heard()).hasSize(heard);
        outside.sql("update webhook_target set open_until = now()");
        outside.pausesAreOver();
        Eventually.holds(() -> {
            outside.pausesAreOver();
            assertThat(outside.deliveries(id, DELIVERED)).hasSize(10);
        });
        assertThat(outside.one("select count(*) from webhook_target where open_until is not null"))
                .isZero();
        assertThat(outside.look(id).openUntil()).isNull();
    }

    @Test
    void who_dies_between_sending_and_marking_lets_another_send_the_same_delivery_again() {
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        outside.sql("update webhook set active = false");
        outside.aClubIsFounded();
        outside.awaits(id, WAITING, 1);
        // a node claims it, sends it, and is no more
        Claimed claimed = outbox.claim(id, 4).get(0);
        String body = json.json(history.find(claimed.event()).orElseThrow());
        Attempt sent = courier.post(
                URI.create(receiver.url()),
                Map.of("Refstand-Delivery", claimed.id().value().toString()),
                CloudEvents.MEDIA_TYPE,
                body);
        assertThat(sent.isDelivered()).isTrue();
        outside.sql("update webhook set active = true");
        assertThat(outbox.claim(id, 4)).isEmpty();
        outside.sql("update webhook_delivery set leased_until = now()");
        outside.awaits(id, DELIVERED, 1);
        assertThat(receiver.heard()).hasSize(2);
        assertThat(receiver.heard())
                .extracting(Receiver.Heard::delivery)
                .containsOnly(claimed.id().value().toString());
        assertThat(receiver.heard()).extracting(Receiver.Heard::body).containsOnly(body);
        // the dead one comes back and says what it knows: too late
        outbox.tried(claimed, Instants.now(), Attempt.failed(DeliveryProblem.TIMEOUT, ""), WAITING, Instants.now());
        outside.awaits(id, DELIVERED, 1);
    }

    @Test
    void two_nodes_never_send_two_deliveries_of_one_order_at_once() {
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        outside.sql("update webhook set active = false");
        race.repeat(30, round -> {
            outside.sql("delete from webhook_delivery");
            List<UUID> orders = Stream.generate(UUID::randomUUID).limit(6).toList();
            for (int i = 0; i < 4; i++) {
                orders.forEach(order -> waits(id, order));
            }
            List<List<Claimed>> claims = new ArrayList<>();
            race.between(() -> outbox.claim(id, 4), () -> outbox.claim(id, 4)).winners(taken -> {
                claims.add(taken);
                return true;
            });
            List<UUID> taken = claims.stream()
                    .flatMap(List::stream)
                    .map(claim -> claim.id().value())
                    .toList();
            assertThat(taken).doesNotHaveDuplicates();
            List<UUID> orderOf = jdbi.withHandle(
                    handle -> handle.createQuery("select order_key from webhook_delivery where lease is not null")
                            .mapTo(UUID.class)
                            .list());
            assertThat(orderOf).hasSameSizeAs(taken).doesNotHaveDuplicates();
            String overtaking = "select count(*) from webhook_delivery d where d.lease is not null and exists"
                    + " (select 1 from webhook_delivery e where e.order_key = d.order_key and e.place < d.place)";
            assertThat(outside.one(overtaking)).isZero();
        });
    }

    private void waits(WebhookId webhook, UUID order) {
        outside.sql(
                """
                insert into webhook_delivery (webhook_id, event_id, event_type, order_key, state, created_at, next_try_at)
                values (?, ?, 'ClubCreated', ?, 'WAITING', now(), now() - interval '1 minute')""",
                webhook.value(),
                UUID.randomUUID(),
                order);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As precise as the database. */
    private static final class Instants {
        static java.time.Instant now() {
            return java.time.Instant.now().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
