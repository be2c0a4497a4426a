package org.refstand.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Sends records and waits until the cluster has all of them. After a failure it is closed and not used again. */
final class SentRecords implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Producer<byte[], byte[]> producer;
    private boolean failed;

    /** @param name that the cluster's logs know the producer by */
    SentRecords(KafkaSettings settings, String name) {
        this.producer = Clients.producer(settings, name);
    }

    /**
     * @throws KafkaException when one of them is not acknowledged; it and those behind it may have been written all the same
     * @throws InterruptedException when the desk ends
     */
    void send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        failed = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Future<?>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            Future<?> acknowledgement = accepted(record);
            sent.add(acknowledgement);
            if (acknowledgement.isDone()) {
                // one that is refused at once (too large) must not be overtaken by those behind it
                await(acknowledgement, end);
            }
        }
        for (Future<?> acknowledgement : sent) {
            await(acknowledgement, end);
        }
        failed = false;
    }

    private Future<?> accepted(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            return producer.send(record);
        } catch (InterruptException e) {
            // the library's own kind is none of the checked ones
            throw new InterruptedException(e.getMessage());
        }
    }

    private static void await(Future<?> acknowledgement, long end) throws InterruptedException {
        try {
            acknowledgement.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException why ? why : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("The cluster has not acknowledged within " + PATIENCE.toSeconds() + " s", e);
        }
    }

    /** Waits for what is under way, but not when something failed: then nothing of it may be sent any more. */
    @Override
    public void close() {
        producer.close(failed ? Duration.ZERO : Duration.ofSeconds(2));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
