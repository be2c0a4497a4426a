package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.eventlog.EventType;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.webhook.ChangeWebhook;
import org.refstand.webhook.CreateWebhook;
import org.refstand.webhook.DeliveryFilter;
import org.refstand.webhook.DeliveryId;
import org.refstand.webhook.DeliveryView;
import org.refstand.webhook.RotateWebhookSecret;
import org.refstand.webhook.SeenWebhook;
import org.refstand.webhook.WebhookId;
import org.refstand.webhook.WebhookQueries;
import org.refstand.webhook.WebhookSecret;
import org.refstand.webhook.WebhookService;
import org.refstand.webhook.WebhookView;

/** Outside systems that are told of events by HTTP, and what became of that. */
@GraphQLApi
@ApplicationScoped
public class WebhookApi {
    @Inject
    WebhookQueries queries;

    @Inject
    WebhookService webhooks;

    @Query
    @Description("All webhooks by name, fifty at most; for administrators")
    public List<WebhookView> webhooks() {
        return queries.all();
    }

    @Query
    @Description("One webhook; null when there is none with this id. For administrators")
    public Optional<WebhookView> webhook(@NonNull WebhookId id) {
        return queries.find(id);
    }

    @Query
    @Description(
            "What webhooks were told, are to be told and could not be told, the latest event first; for administrators")
    public Connection<DeliveryView> webhookDeliveries(DeliveryFilter filter, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.deliveries(filter, asked), asked);
    }

    @Query
    @Description("The types of events that webhooks may be told of; for administrators")
    public List<EventType> eventTypes() {
        return queries.eventTypes();
    }

    @Mutation
    @Description("Tells an outside system of what happens from now on; its secret is shown this once")
    public Outcome<WebhookSecret> createWebhook(CreateWebhook command) {
        return webhooks.create(command);
    }

    @Mutation
    @Description("Changes what a webhook is told, and where")
    public Outcome<WebhookView> changeWebhook(ChangeWebhook command) {
        return webhooks.change(command);
    }

    @Mutation
    @Description("Pauses a webhook; what happens meanwhile waits")
    public Outcome<WebhookView> pauseWebhook(SeenWebhook command) {
        return webhooks.pause(command);
    }

    @Mutation
    @Description("Resumes a webhook, beginning with what waited")
    public Outcome<WebhookView> resumeWebhook(SeenWebhook command) {
        return webhooks.resume(command);
    }

    @Mutation
    @Description("Deletes a webhook; what waits for it is dropped")
    public Outcome<WebhookId> deleteWebhook(SeenWebhook command) {
        return webhooks.delete(command);
    }

    @Mutation
    @Description("Signs with another secret, shown this once; for a day the one so far signs as well")
    public Outcome<WebhookSecret> rotateWebhookSecret(RotateWebhookSecret command) {
        return webhooks.rotateSecret(command);
    }

    @Mutation
    @Description("Tells a webhook of an event made for the purpose, WebhookTested, whatever types it wants")
    public Outcome<WebhookView> testWebhook(SeenWebhook command) {
        return webhooks.test(command);
    }

    @Mutation
    @Description("Sends a delivery again that was given up, for another day; its id stays the same")
    public Outcome<DeliveryId> resendDelivery(@NonNull DeliveryId id) {
        return webhooks.resend(id);
    }

    @Mutation
    @Description("Sends all deliveries of a webhook again that were given up; gives their number")
    public Outcome<Integer> resendDeadDeliveries(@NonNull @Description("The webhook") WebhookId webhookId) {
        return webhooks.resendAll(webhookId);
    }

    @Mutation
    @Description("Forgets a delivery that was given up; nobody will be told of it any more")
    public Outcome<DeliveryId> discardDelivery(@NonNull DeliveryId id) {
        return webhooks.discard(id);
    }

    @Mutation
    @Description("Forgets all deliveries of a webhook that were given up; gives their number")
    public Outcome<Integer> discardDeadDeliveries(@NonNull @Description("The webhook") WebhookId webhookId) {
        return webhooks.discardAll(webhookId);
    }
}
