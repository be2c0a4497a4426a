package org.refstand.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts for {@code /metrics} what this node has sent since its start. */
@ApplicationScoped
class DeliveryCounts {
    @Inject
    MetricRegistry metrics;

    private Counter delivered;
    private Counter failed;
    private Counter dead;

    /** At once, so that a figure that is not there means something is wrong, and 0 that nothing is. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // being called makes them
    }

    /** Before the first use: what waited for the start may be sent before this node has told everybody that it has begun. */
    @PostConstruct
    void make() {
        delivered = counter("refstand_webhook_delivered", "Deliveries that a target has taken");
        failed = counter("refstand_webhook_failed_tries", "Tries of deliveries that failed");
        dead = counter("refstand_webhook_dead", "Deliveries given up a day after the first try");
    }

    private Counter counter(String name, String description) {
        return metrics.counter(
                Metadata.builder().withName(name).withDescription(description).build());
    }

    void delivered() {
        delivered.inc();
    }

    void failed() {
        failed.inc();
    }

    void dead() {
        dead.inc();
    }
}
