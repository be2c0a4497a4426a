package org.refstand.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An outside system that reads a whole topic from its beginning, whatever happens to the broker. */
final class TopicReader implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final List<ConsumerRecord<String, String>> records = new CopyOnWriteArrayList<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    TopicReader(String servers, String topic) {
        Thread thread = new Thread(() -> read(servers, topic), "reader of " + topic);
        thread.setDaemon(true);
        thread.start();
    }

    private void read(String servers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic, Duration.ofMinutes(2)).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            while (!ended) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::add);
            }
        }
    }

    private void add(ConsumerRecord<String, String> record) {
        records.add(record);
        Matcher id = record.value() == null ? null : ID.matcher(record.value());
        if (id != null && id.find()) {
            ids.add(id.group(1));
        }
    }

    /** How many different events it has read so far. */
    int distinct() {
        return ids.size();
    }

    /** What it has read so far, in the order of each partition. */
    List<ConsumerRecord<String, String>> records() {
        return records;
    }

    /** The text of a header, if the record has one. */
    static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        ended = true;
    }
}
