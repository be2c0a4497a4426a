package org.refstand.kafka;

import static org.refstand.kafka.SentRecords.bytes;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.refstand.eventlog.CloudEvents;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.CurrentTrace;
import org.refstand.kernel.TraceStep;
import org.refstand.kernel.TraceStep.Kind;
import org.refstand.kernel.Tracing;

/** The topic that events go to. Not a bean, as all that touches the client library: those are looked through at every start. */
final class EventTopic implements AutoCloseable {
    private final CloudEvents events;
    private final Tracing tracing;
    private final CurrentTrace trace;
    private final String topic;
    private final TraceStep step;
    private final SentRecords records;

    EventTopic(KafkaSettings settings, CloudEvents events, Tracing tracing, CurrentTrace trace) {
        this.events = events;
        this.tracing = tracing;
        this.trace = trace;
        this.topic = settings.events();
        this.step = TraceStep.of(Kind.PRODUCER, "kafka send")
                .with("messaging.system", "kafka")
                .with("messaging.destination.name", topic);
        this.records = new SentRecords(settings, "refstand-relay");
    }

    /** @throws RuntimeException when the cluster has not acknowledged all of them; it may have some */
    void send(List<RecordedEvent> batch) throws InterruptedException {
        records.send(batch.stream()
                .map(event -> tracing.run(step, event.traceparent(), () -> record(event)))
                .toList());
    }

    /** In the trace of what the event came of, so that what its readers do belongs to it as well. */
    private ProducerRecord<byte[], byte[]> record(RecordedEvent event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(event.aggregateId().toString()), bytes(events.json(event)));
        record.headers().add("content-type", bytes(CloudEvents.MEDIA_TYPE + "; charset=UTF-8"));
        trace.header().ifPresent(header -> record.headers().add("traceparent", bytes(header)));
        return record;
    }

    @Override
    public void close() {
        records.close();
    }
}
