package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells monitoring how many events are parked. The desk serves on meanwhile, so it stays ready. */
@Readiness
@ApplicationScoped
class ReadersHealth implements HealthCheck {
    @Inject
    ParkedRows rows;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event-readers")
                .withData("parkedEvents", rows.count())
                .up()
                .build();
    }
}
