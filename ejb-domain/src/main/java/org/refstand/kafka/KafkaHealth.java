package org.refstand.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells monitoring how the bridge is doing. The desk serves on without it, so it stays ready whatever that is. */
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    @Inject
    KafkaSettings settings;

    @Inject
    KafkaFigures figures;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("kafka")
                .up()
                .withData("relay", words(figures.relay()))
                .withData("inbox", words(figures.inbox()));
        if (settings.hasRelay()) {
            double lag = figures.lagSeconds();
            response.withData("relayLagSeconds", Double.isNaN(lag) ? "unknown" : Long.toString((long) lag));
        }
        return response.build();
    }

    private static String words(KafkaFigures.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
