package org.refstand.kafka;

import static org.refstand.kafka.SentRecords.bytes;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.refstand.eventlog.CloudEvents;
import org.refstand.eventlog.RecordedEvent;

/** The topic that events go to. Not a bean, as all that touches the client library: those are looked through at every start. */
final class EventTopic implements AutoCloseable {
    private final CloudEvents events;
    private final String topic;
    private final SentRecords records;

    EventTopic(KafkaSettings settings, CloudEvents events) {
        this.events = events;
        this.topic = settings.events();
        this.records = new SentRecords(settings, "refstand-relay");
    }

    /** @throws RuntimeException when the cluster has not acknowledged all of them; it may have some */
    void send(List<RecordedEvent> batch) throws InterruptedException {
        records.send(batch.stream().map(this::record).toList());
    }

    private ProducerRecord<byte[], byte[]> record(RecordedEvent event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(event.aggregateId().toString()), bytes(events.json(event)));
        record.headers().add("content-type", bytes(CloudEvents.MEDIA_TYPE + "; charset=UTF-8"));
        if (event.traceparent() != null) {
            record.headers().add("traceparent", bytes(event.traceparent()));
        }
        return record;
    }

    @Override
    public void close() {
        records.close();
    }
}
