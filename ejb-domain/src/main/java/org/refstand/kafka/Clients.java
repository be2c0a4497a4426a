package org.refstand.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes clients of the cluster. The operator's file says how it is reached (TLS, SASL) and may tune the clients; what the
 * promises of docs/kafka.md rest on is set after it.
 */
final class Clients {
    /** No record may be larger; a topic takes 1,048,588 bytes where nobody says otherwise. */
    static final int LARGEST_RECORD = 1_000_000;

    private static final int POLLED_AT_ONCE = 50;

    private Clients() {}

    /**
     * A producer that repeats nothing and keeps the order of each partition, also when the broker is away in between. It never
     * gives up a record by itself, for then it would go on with the next one: who uses it decides how long to wait, and closes it.
     */
    static Producer<byte[], byte[]> producer(KafkaSettings settings, String name) {
        Map<String, Object> properties = common(settings, name);
        // not forever when the topic does not exist
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        properties.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer that keeps its place only when it is told to. */
    static Consumer<byte[], byte[]> consumer(KafkaSettings settings, String name) {
        Map<String, Object> properties = common(settings, name);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a new group, or one whose place was forgotten: what was done already has no effect again
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_AT_ONCE);
        // so that a topic made after the desk's start is found soon
        properties.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> common(KafkaSettings settings, String name) {
        Map<String, Object> properties = new HashMap<>();
        settings.config().ifPresent(file -> properties.putAll(read(Path.of(file))));
        // a broker that comes back is found within seconds, one that is away is not asked all the time
        properties.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.servers());
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, name);
        return properties;
    }

    private static Map<String, Object> read(Path file) {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            said.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("REFSTAND_KAFKA_CONFIG=" + file + " cannot be read: " + e, e);
        }
        Map<String, Object> properties = new HashMap<>();
        said.stringPropertyNames().forEach(key -> properties.put(key, said.getProperty(key)));
        return properties;
    }
}
