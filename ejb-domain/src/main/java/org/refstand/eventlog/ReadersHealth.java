package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;

/** Tells monitoring how many events are parked. The desk serves on meanwhile, so it stays ready. */
@Readiness
@ApplicationScoped
class ReadersHealth implements HealthCheck {
    @Inject
    ParkedRows rows;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("event-readers").up();
        try {
            response.withData("parkedEvents", rows.count());
        } catch (JdbiException e) {
            // the database is away, of which its own check tells; one that throws would answer for all of them
        }
        return response.build();
    }
}
