package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.webhook.DeliveryState.DEAD;
import static org.refstand.webhook.DeliveryState.DELIVERED;
import static org.refstand.webhook.DeliveryState.WAITING;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.CurrentTrace;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Traceparent;

/** What becomes of an event on its way to a target, however the target behaves. */
class DeliveriesIT extends ContainerTest {
    private final Receiver receiver = new Receiver();

    @Inject
    private Outside outside;

    @Inject
    private WebhookService webhooks;

    @Inject
    private CurrentTrace current;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void an_event_is_told_signed_to_whom_wants_its_type_and_to_nobody_else() {
        WebhookSecret wants = outside.webhook("Clubs", receiver, "ClubCreated");
        WebhookSecret other = outside.webhook("Matches", receiver, "FixtureMoved");
        outside.aClubIsFounded();
        Receiver.Heard heard = receiver.awaits(1).get(0);
        DeliveryView delivery =
                outside.awaits(wants.webhook().id(), DELIVERED, 1).get(0);
        assertThat(heard.type()).isEqualTo("ClubCreated");
        assertThat(heard.contentType()).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(heard.delivery()).isEqualTo(delivery.id().value().toString());
        assertThat(heard.event()).isEqualTo(delivery.eventId().value().toString());
        assertThat(heard.body()).contains("\"type\":\"org.refstand.ClubCreated\"", "\"name\":\"Club ");
        isSigned(heard, wants.secret());
        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.tries()).isEqualTo(1);
        assertThat(delivery.nextTryAt()).isNull();
        assertThat(receiver.heard()).hasSize(1);
        assertThat(outside.look(other.webhook().id()).lastDeliveredAt()).isNull();
        assertThat(outside.look(wants.webhook().id()).lastDeliveredAt()).isNotNull();
    }

    @Test
    void a_delivery_goes_on_in_the_trace_of_the_command() throws Exception {
        outside.webhook("Clubs", receiver, "ClubCreated");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        current.call(new Traceparent(trace, "00f067aa0ba902b7", true), () -> {
            outside.aClubIsFounded();
            return null;
        });
        assertThat(receiver.awaits(1).get(0).traceparent())
                .startsWith("00-" + trace + "-")
                .endsWith("-01");
    }

    @Test
    void a_webhook_begins_with_what_happens_after_it_was_made() {
        outside.clubsAreFounded(3);
        WebhookSecret made = outside.webhook("Clubs", receiver, "ClubCreated", "WebhookCreated");
        outside.aClubIsFounded();
        outside.awaits(made.webhook().id(), DELIVERED, 1);
        assertThat(receiver.heard()).extracting(Receiver.Heard::type).containsExactly("ClubCreated");
    }

    @Test
    void a_test_is_told_to_one_webhook_whatever_it_wants() {
        WebhookSecret one = outside.webhook("One", receiver, "FixtureMoved");
        WebhookSecret other = outside.webhook("Other", receiver, "FixtureMoved");
        Outside.done(world.as(
                World.administrator(), () -> webhooks.test(seen(one.webhook().id()))));
        outside.awaits(one.webhook().id(), DELIVERED, 1);
        assertThat(receiver.heard()).extracting(Receiver.Heard::type).containsExactly("WebhookTested");
        assertThat(outside.deliveries(other.webhook().id(), null)).isEmpty();
    }

    @Test
    void what_fails_is_tried_again_with_the_same_id_and_says_why() {
        receiver.answers(503);
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        outside.aClubIsFounded();
        DeliveryView failed = Eventually.get(() -> {
            DeliveryView waiting = outside.awaits(id, WAITING, 1).get(0);
            assertThat(waiting.tries()).isEqualTo(1);
            return waiting;
        });
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.problem()).isEqualTo(DeliveryProblem.STATUS);
        assertThat(failed.nextTryAt()).isBetween(Instant.now(), Instant.now().plusSeconds(6));
        receiver.answers(204);
        outside.pausesAreOver();
        DeliveryView delivered = outside.awaits(id, DELIVERED, 1).get(0);
        assertThat(delivered.tries()).isEqualTo(2);
        assertThat(delivered.problem()).isNull();
        assertThat(receiver.heard())
                .extracting(Receiver.Heard::delivery)
                .hasSize(2)
                .containsOnly(id(delivered));
    }

    @Test
    void after_a_day_it_is_given_up_for_all_to_see_and_can_be_sent_again_by_hand() {
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        List<DeliveryView> dead = givenUp(id);
        assertThat(dead).allMatch(delivery -> delivery.tries() == 2 && delivery.status() == 400);
        assertThat(outside.look(id).dead()).isEqualTo(2);
        assertThat(health()).containsPattern("\"deadDeliveries\":\"?2\"?");

        receiver.answers(200);
        DeliveryId first = dead.get(1).id();
        Outside.done(world.as(World.administrator(), () -> webhooks.resend(first)));
        assertThat(outside.awaits(id, DELIVERED, 1).get(0).id()).isEqualTo(first);
        Outcome<DeliveryId> again = world.as(World.administrator(), () -> webhooks.resend(first));
        assertThat(again.rejections()).extracting(Rejection::code).containsExactly("DELIVERY_NOT_DEAD");
        assertThat(Outside.done(world.as(World.administrator(), () -> webhooks.resendAll(id))))
                .isEqualTo(1);
        outside.awaits(id, DELIVERED, 2);
        assertThat(outside.look(id).dead()).isZero();
    }

    @Test
    void what_was_given_up_is_discarded_one_by_one_or_all_and_nothing_else() {
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        outside.clubsAreFounded(1);
        DeliveryView delivered = outside.awaits(id, DELIVERED, 1).get(0);
        WebhookId other =
                outside.webhook("Others", receiver, "FixtureMoved").webhook().id();
        DeliveryId first = givenUp(id).get(0).id();
        outside.clubsAreFounded(1);
        Eventually.holds(() -> assertThat(outside.awaits(id, WAITING, 1)).allMatch(waiting -> waiting.tries() == 1));

        assertThat(discarded(delivered.id()).rejections())
                .extracting(Rejection::code)
                .containsExactly("DELIVERY_NOT_DEAD");
        assertThat(Outside.done(discarded(first))).isEqualTo(first);
        assertThat(discarded(first).rejections()).extracting(Rejection::code).containsExactly("DELIVERY_NOT_DEAD");
        assertThat(outside.look(id).dead()).isEqualTo(1);
        assertThat(Outside.done(world.as(World.administrator(), () -> webhooks.discardAll(other))))
                .isZero();
        assertThat(Outside.done(world.as(World.administrator(), () -> webhooks.discardAll(id))))
                .isEqualTo(1);
        assertThat(outside.deliveries(id, DEAD)).isEmpty();
        assertThat(outside.deliveries(id, null)).hasSize(2);
        assertThat(health()).containsPattern("\"deadDeliveries\":\"?0\"?");
    }

    @Test
    void a_target_that_is_gone_is_paused_and_loses_nothing() {
        receiver.answers(410);
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        outside.aClubIsFounded();
        Eventually.holds(() -> assertThat(outside.look(id).active()).isFalse());
        outside.clubsAreFounded(2);
        outside.awaits(id, WAITING, 3);
        outside.pausesAreOver();
        assertThat(receiver.heard()).hasSize(1);
        receiver.answers(200);
        Outside.done(world.as(World.administrator(), () -> webhooks.resume(seen(id))));
        outside.awaits(id, DELIVERED, 3);
    }

    @Test
    void what_waits_for_a_deleted_webhook_is_dropped() {
        receiver.answers(500);
        WebhookId id =
                outside.webhook("Clubs", receiver, "ClubCreated").webhook().id();
        outside.clubsAreFounded(2);
        receiver.awaits(2);
        Outside.done(world.as(World.administrator(), () -> webhooks.delete(seen(id))));
        assertThat(outside.one("select count(*) from webhook_delivery")).isZero();
        assertThat(outside.one("select count(*) from webhook_target")).isZero();
    }

    @Test
    void while_a_secret_is_changed_each_of_both_fits() {
        WebhookSecret made = outside.webhook("Clubs", receiver, "ClubCreated");
        WebhookId id = made.webhook().id();
        WebhookSecret rotated = Outside.done(world.as(
                World.administrator(),
                () -> webhooks.rotateSecret(new RotateWebhookSecret(id, seen(id).version(), null))));
        outside.aClubIsFounded();
        isSigned(receiver.awaits(1).get(0), rotated.secret());
        isSigned(receiver.heard().get(0), made.secret());
        outside.sql("update webhook set former_secret_until = now() - interval '1 second'");
        outside.aClubIsFounded();
        assertThat(receiver.awaits(2).get(1).signature().split(",")).hasSize(2);
        isSigned(receiver.heard().get(1), rotated.secret());
    }

    /** @return two that were given up after a day */
    private List<DeliveryView> givenUp(WebhookId id) {
        receiver.answers(400);
        outside.clubsAreFounded(2);
        Eventually.holds(() -> assertThat(outside.awaits(id, WAITING, 2)).allMatch(waiting -> waiting.tries() == 1));
        outside.aDayPasses();
        return outside.awaits(id, DEAD, 2);
    }

    private Outcome<DeliveryId> discarded(DeliveryId delivery) {
        return world.as(World.administrator(), () -> webhooks.discard(delivery));
    }

    private SeenWebhook seen(WebhookId id) {
        return new SeenWebhook(id, outside.look(id).version());
    }

    private static String id(DeliveryView delivery) {
        return delivery.id().value().toString();
    }

    /** As a receiver checks it. */
    private static void isSigned(Receiver.Heard heard, String secret) {
        String[] parts = heard.signature().split(",");
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0].substring(2)));
        assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        String fits = Signature.header(at, heard.body(), List.of(secret)).split(",")[1];
        assertThat(parts).contains(fits);
    }

    private String health() {
        try {
            HttpRequest ask = HttpRequest.newBuilder(world.address("").resolve("/health/ready"))
                    .build();
            return HttpClient.newHttpClient().send(ask, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
