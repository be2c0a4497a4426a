package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;

/** Tells monitoring how many deliveries were given up. The desk serves on meanwhile, so it stays ready. */
@Readiness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {
    @Inject
    WebhookRows rows;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("webhooks").up();
        try {
            response.withData("deadDeliveries", rows.dead());
        } catch (JdbiException e) {
            // the database is away, of which its own check tells; one that throws would answer for all of them
        }
        return response.build();
    }
}
