package org.refstand.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the webhooks, and what was given up. */
@UseCase
public class WebhookService {
    /** How long two secrets sign, so that a receiver can change over. */
    static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private static final Texts TEXTS = Texts.of(WebhookService.class);

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookChecks checks;

    @Inject
    WebhookQueries queries;

    @Inject
    WebhookRows rows;

    @Inject
    Clock clock;

    /** An outside system is told of what happens from now on. */
    @RolesAllowed(Role.ADMINS)
    @LooksUpHost
    public Outcome<WebhookSecret> create(CreateWebhook command) {
        return checks.of(command).then(() -> {
            String secret = chosen(command.secret());
            Webhook webhook = new Webhook(command, secret);
            webhooks.add(webhook);
            return Outcome.done(new WebhookSecret(written(webhook), secret));
        });
    }

    /** It is told of something else, or elsewhere. */
    @RolesAllowed(Role.ADMINS)
    @LooksUpHost
    public Outcome<WebhookView> change(ChangeWebhook command) {
        return seen(new SeenWebhook(command.id(), command.version()))
                .then(webhook -> checks.of(command).then(() -> {
                    webhook.change(command);
                    return Outcome.done(written(webhook));
                }));
    }

    /** What happens from now on waits. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WebhookView> pause(SeenWebhook command) {
        return seen(command).map(webhook -> {
            webhook.pause(false);
            return written(webhook);
        });
    }

    /** What waited is sent. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WebhookView> resume(SeenWebhook command) {
        return seen(command).map(webhook -> {
            webhook.resume();
            return written(webhook);
        });
    }

    /** It is told of nothing any more; what waited is dropped. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WebhookId> delete(SeenWebhook command) {
        return seen(command).map(webhook -> {
            webhook.delete();
            webhooks.remove(webhook);
            return command.id();
        });
    }

    /** Another secret signs from now on; the one so far does so as well for a day. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WebhookSecret> rotateSecret(RotateWebhookSecret command) {
        return WebhookChecks.secret(new Checks(), command.secret())
                .then(() -> seen(new SeenWebhook(command.id(), command.version())))
                .map(webhook -> {
                    String secret = chosen(command.secret());
                    // as precise as the database keeps it
                    webhook.rotate(secret, clock.instant().plus(BOTH_SECRETS).truncatedTo(ChronoUnit.MICROS));
                    return new WebhookSecret(written(webhook), secret);
                });
    }

    /** It is told of an event made for the purpose, on the way of all others. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WebhookView> test(SeenWebhook command) {
        return seen(command).map(webhook -> {
            webhook.test();
            return written(webhook);
        });
    }

    /** Begins anew with a delivery that was given up. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<DeliveryId> resend(DeliveryId delivery) {
        return new Checks()
                .given("id", delivery)
                .then(() -> rows.resend(delivery) ? Outcome.done(delivery) : Outcome.rejected(notDead()));
    }

    /** Begins anew with all deliveries of a webhook that were given up. @return how many */
    @RolesAllowed(Role.ADMINS)
    public Outcome<Integer> resendAll(WebhookId webhook) {
        return new Checks().given("webhookId", webhook).then(() -> Outcome.done(rows.resendAll(webhook)));
    }

    /** Forgets a delivery that was given up: nobody will be told of it any more. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<DeliveryId> discard(DeliveryId delivery) {
        return new Checks()
                .given("id", delivery)
                .then(() -> rows.discard(delivery) ? Outcome.done(delivery) : Outcome.rejected(notDead()));
    }

    /** Forgets all deliveries of a webhook that were given up. @return how many */
    @RolesAllowed(Role.ADMINS)
    public Outcome<Integer> discardAll(WebhookId webhook) {
        return new Checks().given("webhookId", webhook).then(() -> Outcome.done(rows.discardAll(webhook)));
    }

    private static Rejection notDead() {
        return Rejection.of("DELIVERY_NOT_DEAD", TEXTS.sentence("delivery.notDead"));
    }

    private Outcome<Webhook> seen(SeenWebhook command) {
        return new Checks().given("id", command.id()).then(() -> webhooks.seen(command.id(), command.version()));
    }

    private static String chosen(String secret) {
        return secret == null ? SigningSecret.next() : secret;
    }

    private WebhookView written(Webhook webhook) {
        webhooks.flush();
        return queries.find(webhook.id()).orElseThrow();
    }
}
