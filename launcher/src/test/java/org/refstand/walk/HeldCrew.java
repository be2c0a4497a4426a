package org.refstand.walk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.refstand.launcher.DataFolder;

/**
 * Holds the crew of a match in the database, so that what several people do with it at the same moment waits in the order in
 * which they did it, until this is closed.
 */
final class HeldCrew implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Connection session;

    HeldCrew(DataFolder data, String fixture) throws IOException, SQLException {
        session = data.connect();
        session.setAutoCommit(false);
        try (PreparedStatement hold =
                session.prepareStatement("select version from crew where fixture_id = ? for update")) {
            hold.setObject(1, UUID.fromString(fixture));
            try (ResultSet crew = hold.executeQuery()) {
                if (!crew.next()) {
                    throw new IllegalStateException("the match has no crew to hold");
                }
            }
        }
    }

    /** Waits until so many others wait for the crew. */
    void awaitWaiting(int others) throws SQLException, InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (waiting() < others) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(waiting() + " instead of " + others + " wait for the crew");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private int waiting() throws SQLException {
        try (PreparedStatement query = session.prepareStatement("select count(*) from pg_locks where not granted");
                ResultSet count = query.executeQuery()) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        session.rollback();
        session.close();
    }
}
