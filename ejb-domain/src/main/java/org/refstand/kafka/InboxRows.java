package org.refstand.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;

/** Which messages have been done. The row is written in the transaction of what the message does. */
@ApplicationScoped
class InboxRows {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Waits while another transaction does the same message. @return whether this one does it */
    boolean begin(InboxMessage message) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                        insert into kafka_inbox (source, message_id, type, fingerprint, done_at)
                        values (:source, :id, :type, :fingerprint, :now) on conflict do nothing""")
                        .bind("source", message.source())
                        .bind("id", message.id())
                        .bind("type", message.kind().type())
                        .bind("fingerprint", message.fingerprint())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    /** What it was about is known when it is done. */
    void about(InboxMessage message, FixtureId fixture) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update kafka_inbox set fixture_id = :fixture where source = :source and message_id = :id")
                .bind("fixture", fixture)
                .bind("source", message.source())
                .bind("id", message.id())
                .execute());
    }

    /** A message that was done. */
    Done done(InboxMessage message) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select fingerprint, fixture_id from kafka_inbox where source = :source and message_id = :id")
                .bind("source", message.source())
                .bind("id", message.id())
                .map((row, context) -> new Done(row.getBytes(1), row.getObject(2, UUID.class)))
                .one());
    }

    /** What is known of a message that was done. */
    record Done(byte[] fingerprint, UUID fixture) {
        boolean isSameAs(InboxMessage message) {
            return Arrays.equals(fingerprint, message.fingerprint());
        }
    }
}
