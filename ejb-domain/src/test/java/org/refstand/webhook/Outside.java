package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;

/** What tests of webhooks arrange and look at. */
@ApplicationScoped
class Outside {
    @Inject
    World world;

    @Inject
    WebhookService webhooks;

    @Inject
    WebhookQueries queries;

    @Inject
    ClubService clubs;

    @Inject
    Jdbi jdbi;

    private int clubsSoFar;

    WebhookSecret webhook(String name, Receiver to, String... types) {
        WebhookSecret made = done(world.as(
                World.administrator(), () -> webhooks.create(new CreateWebhook(name, to.url(), Set.of(types), null))));
        listens(made.webhook().id());
        return made;
    }

    /** Waits until the reader of the log has come to its creation. */
    void listens(WebhookId webhook) {
        Eventually.holds(
                () -> assertThat(one("select count(*) from webhook_target where webhook_id = ?", webhook.value()))
                        .isEqualTo(1));
    }

    /** Something happens. */
    void aClubIsFounded() {
        done(world.as(World.assigner(), () -> clubs.create(new ClubDetails("Club " + ++clubsSoFar, ""))));
    }

    void clubsAreFounded(int count) {
        for (int i = 0; i < count; i++) {
            aClubIsFounded();
        }
    }

    WebhookView look(WebhookId id) {
        return world.as(World.administrator(), () -> queries.find(id)).orElseThrow();
    }

    List<DeliveryView> deliveries(WebhookId id, DeliveryState state) {
        return world.as(
                        World.administrator(),
                        () -> queries.deliveries(new DeliveryFilter(id, state, null), PageRequest.first(500)))
                .items();
    }

    /** @return the deliveries of that state, as soon as there are so many */
    List<DeliveryView> awaits(WebhookId id, DeliveryState state, int count) {
        return Eventually.get(() -> {
            List<DeliveryView> found = deliveries(id, state);
            assertThat(found).hasSize(count);
            return found;
        });
    }

    /** As if all pauses were over. */
    void pausesAreOver() {
        sql("update webhook_delivery set next_try_at = now() - interval '1 second' where state = 'WAITING'");
    }

    /** As if it were a day later. */
    void aDayPasses() {
        sql(
                "update webhook_delivery set first_tried_at = first_tried_at - interval '24 hours' where state = 'WAITING'");
        pausesAreOver();
    }

    void sql(String statement, Object... values) {
        jdbi.useHandle(handle -> handle.execute(statement, values));
    }

    long one(String query, Object... values) {
        return jdbi.withHandle(
                handle -> handle.select(query, values).mapTo(Long.class).one());
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }
}
