package org.refstand.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator says about Kafka, see docs/kafka.md. Without servers there is none, and nothing else counts. */
@ApplicationScoped
class KafkaSettings {
    @Inject
    @ConfigProperty(name = "refstand.kafka.servers")
    Optional<String> servers;

    @Inject
    @ConfigProperty(name = "refstand.kafka.config")
    Optional<String> config;

    @Inject
    @ConfigProperty(name = "refstand.kafka.relay", defaultValue = "true")
    boolean relay;

    @Inject
    @ConfigProperty(name = "refstand.kafka.events.topic", defaultValue = "refstand.events")
    String events;

    @Inject
    @ConfigProperty(name = "refstand.kafka.events.batch", defaultValue = "500")
    int batch;

    @Inject
    @ConfigProperty(name = "refstand.kafka.inbox.account")
    Optional<String> account;

    @Inject
    @ConfigProperty(name = "refstand.kafka.inbox.topic", defaultValue = "refstand.fixtures.inbox")
    String inbox;

    @Inject
    @ConfigProperty(name = "refstand.kafka.inbox.dead.topic", defaultValue = "refstand.fixtures.inbox.dead")
    String dead;

    @Inject
    @ConfigProperty(name = "refstand.kafka.inbox.group", defaultValue = "refstand")
    String group;

    /** @return whether events are relayed */
    boolean hasRelay() {
        return hasServers() && relay;
    }

    /** @return whether messages are taken: only in the name of an account, for whoever may write to the topic acts as it */
    boolean hasInbox() {
        return hasServers() && account.filter(name -> !name.isBlank()).isPresent();
    }

    /** @return where the cluster is, such as {@code kafka-1:9092,kafka-2:9092} */
    String servers() {
        return servers.orElseThrow();
    }

    /** @return a file with further settings of Kafka's clients, if one is named */
    Optional<String> config() {
        return config.filter(file -> !file.isBlank());
    }

    /** @return the topic that events go to */
    String events() {
        return events;
    }

    /** @return how many events are sent before the position is kept */
    int batch() {
        return Math.max(1, batch);
    }

    /** @return the log-in name of the account in whose name messages are taken */
    String account() {
        return account.orElseThrow();
    }

    /** @return the topic that messages come from */
    String inbox() {
        return inbox;
    }

    /** @return the topic for messages that cannot be taken */
    String dead() {
        return dead;
    }

    /** @return the consumer group of the desk's nodes */
    String group() {
        return group;
    }

    private boolean hasServers() {
        return servers.filter(list -> !list.isBlank()).isPresent();
    }
}
