package org.refstand.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jdbi.v3.core.JdbiException;
import org.refstand.eventlog.OutsideReaders;

/** How the bridge is doing on this node, for {@code /metrics} and {@code /health/ready}. */
@ApplicationScoped
class KafkaFigures {
    /** In place of a lag while the database does not tell. */
    private static final double UNKNOWN = Double.NaN;

    private static final double NANOS = 1e9;

    @Inject
    MetricRegistry metrics;

    @Inject
    KafkaSettings settings;

    @Inject
    OutsideReaders readers;

    @Inject
    Clock clock;

    private Counter relayed;
    private Counter taken;
    private Counter dead;
    private volatile State relay = State.OFF;
    private volatile State inbox = State.OFF;

    /** Where a part of the bridge stands. */
    enum State {
        /** not configured. */
        OFF,
        /** ready, while another node does the work. */
        WAITING,
        /** at work. */
        ACTIVE,
        /** failed, tries again after a pause. */
        FAILING
    }

    /** At once, so that a figure that is not there means that this part is not configured. */
    void begin() {
        if (settings.hasRelay()) {
            relayed = counter("refstand_kafka_events_relayed", "Events that the Kafka cluster has acknowledged");
            metrics.gauge(
                    named(
                            "refstand_kafka_relay_lag_seconds",
                            "Age of the oldest event that is not relayed; 0: none waits"),
                    this::lagSeconds);
        }
        if (settings.hasInbox()) {
            taken = counter(
                    "refstand_kafka_messages_taken", "Messages of the inbox that were done, or had been before");
            dead = counter("refstand_kafka_messages_dead", "Messages of the inbox that went to the dead-letter topic");
        }
    }

    private Counter counter(String name, String description) {
        return metrics.counter(named(name, description));
    }

    private static Metadata named(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    void relayed(int events) {
        relayed.inc(events);
    }

    void taken() {
        taken.inc();
    }

    void dead() {
        dead.inc();
    }

    State relay() {
        return relay;
    }

    void relayIs(State now) {
        relay = now;
    }

    State inbox() {
        return inbox;
    }

    void inboxIs(State now) {
        inbox = now;
    }

    /** @return seconds */
    double lagSeconds() {
        try {
            Optional<Instant> oldest = readers.oldestWaiting(Relay.READER);
            return oldest.map(at -> Duration.between(at, clock.instant()).toNanos() / NANOS)
                    .orElse(0.0);
        } catch (JdbiException e) {
            return UNKNOWN;
        }
    }
}
