package org.refstand.kafka;

import static org.refstand.kafka.SentRecords.bytes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.refstand.kernel.Rejection;

/**
 * The topic that messages come from, and the one for those that cannot be taken. The place in the first is kept after a message
 * is done or lies in the second; before, it comes again. Used by one thread.
 */
final class InboxTopic implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(500);
    private final KafkaSettings settings;
    private final Consumer<byte[], byte[]> consumer;
    private final SentRecords letters;
    private final Map<TopicPartition, Failed> failed = new HashMap<>();

    InboxTopic(KafkaSettings settings) {
        this.settings = settings;
        this.consumer = Clients.consumer(settings, "refstand-inbox");
        try {
            this.letters = new SentRecords(settings, "refstand-dead-letters");
            consumer.subscribe(List.of(settings.inbox()));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Says what becomes of a message. */
    @FunctionalInterface
    interface Taker {
        /**
         * @param value of the record; null when it has none
         * @param traceparent of the record's header; null when it has none
         * @param failures how often it has failed before
         */
        Inbox.Taken take(byte[] value, String traceparent, int failures) throws InterruptedException;
    }

    /** @return whether all went well; else the same comes again, and there should be a pause before */
    boolean step(Taker taker) throws InterruptedException {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
            Map<TopicPartition, Long> open = records.partitions().stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition -> records.records(partition).get(0).offset()));
            boolean done = take(records, open, taker);
            keep(open);
            if (!done) {
                // polled already, and not looked at
                open.forEach(consumer::seek);
            }
            return done;
        } catch (InterruptException e) {
            throw new InterruptedException(e.getMessage());
        }
    }

    /** @return whether this node has a part of the topic */
    boolean isMine() {
        return !consumer.assignment().isEmpty();
    }

    /** @param open for each partition the next one to come, moved on here */
    private boolean take(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> open, Taker taker)
            throws InterruptedException {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            Failed before = failed.getOrDefault(partition, Failed.NEVER).at(record.offset());
            Inbox.Taken taken = taker.take(record.value(), traceparent(record), before.times());
            if (taken instanceof Inbox.Taken.Later) {
                failed.put(partition, before.again());
                return false;
            }
            if (taken instanceof Inbox.Taken.Dead dead) {
                letters.send(List.of(letter(record, dead.why())));
            }
            failed.remove(partition);
            open.put(partition, record.offset() + 1);
        }
        return true;
    }

    private static String traceparent(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader("traceparent");
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    private void keep(Map<TopicPartition, Long> open) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        open.forEach((partition, offset) -> places.put(partition, new OffsetAndMetadata(offset)));
        if (!places.isEmpty()) {
            try {
                consumer.commitSync(places);
            } catch (CommitFailedException | RebalanceInProgressException e) {
                // another node has the partition now; what is done already has no effect there
                open.keySet().retainAll(consumer.assignment());
            }
        }
    }

    private ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, List<Rejection> why) {
        boolean fits = record.value() == null || record.value().length <= InboxReader.LONGEST;
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(settings.dead(), record.key(), fits ? record.value() : new byte[0]);
        Headers headers = letter.headers();
        record.headers().forEach(headers::add);
        Rejection first = why.get(0);
        headers.add("refstand-code", bytes(first.code()));
        if (first.field() != null) {
            headers.add("refstand-field", bytes(first.field()));
        }
        headers.add(
                "refstand-reason",
                bytes(joined(why, rejection -> rejection.message().en())));
        headers.add(
                "refstand-reason-de",
                bytes(joined(why, rejection -> rejection.message().de())));
        headers.add("refstand-topic", bytes(record.topic()));
        headers.add("refstand-partition", bytes(Integer.toString(record.partition())));
        headers.add("refstand-offset", bytes(Long.toString(record.offset())));
        return letter;
    }

    private static String joined(List<Rejection> why, Function<Rejection, String> text) {
        return why.stream().map(text).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        // leaving the group takes a request, which an interrupted thread cannot send
        boolean interrupted = Thread.interrupted();
        try (letters) {
            consumer.close();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * How often the record at a place has failed in a row.
     *
     * @param offset of the record
     */
    private record Failed(long offset, int times) {
        static final Failed NEVER = new Failed(-1, 0);

        Failed at(long now) {
            return offset == now ? this : new Failed(now, 0);
        }

        Failed again() {
            return new Failed(offset, times + 1);
        }
    }
}
