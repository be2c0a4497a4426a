package org.refstand.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.refstand.eventlog.CloudEvents;
import org.refstand.eventlog.EventFeed;
import org.refstand.eventlog.OutsideReaders;
import org.refstand.eventlog.OutsideReading;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.CurrentTrace;
import org.refstand.kernel.Tracing;

/**
 * Sends every event of the log to a topic: in the order of the log, at least once, by one node at a time. Read, send, wait
 * until the cluster has it, then keep the position; whatever breaks in between, the next one begins at the position kept.
 * Each run sends without a hole from there, so of all that a consumer gets, the first one of each event comes in order.
 */
@ApplicationScoped
class Relay {
    /** Its position is kept under this name. */
    static final String READER = "kafka";

    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private static final int POLL_MILLIS = 1000;

    @Inject
    KafkaSettings settings;

    @Inject
    OutsideReaders readers;

    @Inject
    EventFeed feed;

    @Inject
    CloudEvents events;

    @Inject
    Tracing tracing;

    @Inject
    CurrentTrace trace;

    @Inject
    KafkaFigures figures;

    private final Semaphore news = new Semaphore(0);

    /** Relays until the thread is interrupted. */
    void run() throws InterruptedException {
        EventFeed.Subscription listening = feed.subscribe(event -> news.release());
        try {
            relay();
        } finally {
            listening.close();
        }
    }

    private void relay() throws InterruptedException {
        Backoff backoff = new Backoff();
        while (true) {
            try {
                turn(backoff);
            } catch (SQLException | RuntimeException e) {
                figures.relayIs(KafkaFigures.State.FAILING);
                // the first of a row is worth a line to whoever looks, the others are the same again
                LOG.log(
                        backoff.tries() == 0 ? Level.WARNING : Level.DEBUG,
                        "Events are not relayed to Kafka; it is tried again: " + e);
                // without the turn: another node may reach the cluster
                backoff.pause();
            }
        }
    }

    private void turn(Backoff backoff) throws SQLException, InterruptedException {
        try (OutsideReading reading = readers.open(READER)) {
            while (!reading.isMine()) {
                figures.relayIs(KafkaFigures.State.WAITING);
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            try (EventTopic topic = new EventTopic(settings, events, tracing, trace)) {
                while (true) {
                    boolean more = step(reading, topic);
                    if (backoff.tries() > 0) {
                        LOG.log(Level.INFO, "Events are relayed to Kafka again");
                    }
                    backoff.reset();
                    figures.relayIs(KafkaFigures.State.ACTIVE);
                    if (!more) {
                        news.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                        news.drainPermits();
                    }
                }
            }
        }
    }

    private boolean step(OutsideReading reading, EventTopic topic) throws SQLException, InterruptedException {
        List<RecordedEvent> next = reading.next(settings.batch());
        if (!next.isEmpty()) {
            topic.send(next);
            reading.done(next.get(next.size() - 1));
            figures.relayed(next.size());
        }
        return !next.isEmpty();
    }
}
