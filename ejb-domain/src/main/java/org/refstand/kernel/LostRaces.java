package org.refstand.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts for {@code /metrics} how often commands met at the same rows. Since the start of this node. */
@ApplicationScoped
class LostRaces {
    static final String RETRIES = "refstand_command_retries";
    static final String GIVEN_UP = "refstand_command_races_given_up";

    @Inject
    MetricRegistry metrics;

    private Counter retries;
    private Counter ended;

    /** At once, so that a figure that is not there means something is wrong, and 0 that nothing is. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        // being called makes them
    }

    /** Before the first use: work of the start may meet at the same rows, too. */
    @PostConstruct
    void make() {
        retries = counter(RETRIES, "Commands tried again because another transaction won");
        ended = counter(GIVEN_UP, "Commands that lost their race at every try");
    }

    private Counter counter(String name, String description) {
        return metrics.counter(
                Metadata.builder().withName(name).withDescription(description).build());
    }

    void triedAgain() {
        retries.inc();
    }

    void givenUp() {
        ended.inc();
    }
}
