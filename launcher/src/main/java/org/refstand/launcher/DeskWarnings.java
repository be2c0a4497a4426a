package org.refstand.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what the desk itself warns of while it starts, for the person at the terminal does not read the log. */
final class DeskWarnings extends Handler implements AutoCloseable {
    // held here, for the log manager forgets loggers that nobody holds, and their handlers with them
    private final Logger desk = Logger.getLogger("org.refstand");
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<String> sentences = new CopyOnWriteArrayList<>();

    DeskWarnings() {
        setLevel(Level.WARNING);
        desk.addHandler(this);
    }

    /** What it warned of so far, in its order. */
    List<String> sentences() {
        return List.copyOf(sentences);
    }

    @Override
    public void publish(LogRecord warning) {
        if (isLoggable(warning)) {
            sentences.add(formatter.formatMessage(warning));
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        desk.removeHandler(this);
    }
}
