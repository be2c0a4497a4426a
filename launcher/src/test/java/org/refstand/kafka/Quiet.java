package org.refstand.kafka;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Broker and Debezium say a thousand things about their starts and ends. */
final class Quiet {
    /** Held here, for the log manager forgets loggers that nobody holds. */
    private static final List<Logger> LOGGERS = Stream.of("org.apache.kafka", "kafka", "state", "io.debezium")
            .map(Logger::getLogger)
            .toList();

    private Quiet() {}

    static void libraries() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
