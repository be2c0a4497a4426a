package org.refstand.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.webhook.ChangeWebhook;
import org.refstand.webhook.CreateWebhook;
import org.refstand.webhook.RotateWebhookSecret;
import org.refstand.webhook.SeenWebhook;
import org.refstand.webhook.WebhookId;
import org.refstand.webhook.WebhookService;

/** What may happen to webhooks. Nobody listens at their addresses, and there are never fifty at once. */
@ApplicationScoped
class WebhookStories {
    private static final int AT_ONCE = 20;

    @Inject
    World world;

    @Inject
    WebhookService webhooks;

    private int number;
    private WebhookId last;

    List<Story> all() {
        return List.of(new Story("Webhook", this::begin, this::next));
    }

    private UUID begin(Random random) {
        Outcome<WebhookId> made = world.prepared(() ->
                        webhooks.create(new CreateWebhook("Webhook " + ++number, url(random), types(random), null)))
                .map(secret -> secret.webhook().id());
        // when there are enough, more happens to the last one
        last = made.isDone() ? made.value() : last;
        return last.value();
    }

    private Outcome<?> next(Random random, UUID id, long version) {
        SeenWebhook seen = new SeenWebhook(new WebhookId(id), version);
        return switch (random.nextInt(7)) {
            case 0 -> number > AT_ONCE || random.nextBoolean() ? webhooks.delete(seen) : webhooks.test(seen);
            case 1 -> webhooks.pause(seen);
            case 2 -> webhooks.resume(seen);
            case 3 -> webhooks.rotateSecret(new RotateWebhookSecret(seen.id(), version, null));
            case 4 -> webhooks.test(seen);
            default ->
                webhooks.change(
                        new ChangeWebhook(seen.id(), version, "Webhook " + ++number, url(random), types(random)));
        };
    }

    private static String url(Random random) {
        return "http://127.0.0.1:" + (random.nextBoolean() ? 1 : 9) + "/hook?token=" + random.nextInt(99);
    }

    private static Set<String> types(Random random) {
        return random.nextBoolean() ? Set.of("LeagueDeleted") : Set.of("LeagueDeleted", "RuleChanged", "VenueDeleted");
    }
}
