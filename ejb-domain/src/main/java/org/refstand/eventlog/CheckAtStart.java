package org.refstand.eventlog;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refstand.kernel.Maintenance;
import org.refstand.kernel.Schema;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/**
 * The command {@code ./run check}: checks the history while the server starts, writes what it found for the launcher to
 * print, and that is all. The first line is the exit code: 0 for no difference, 1 for some, 2 when there is no telling.
 */
@WebListener
public class CheckAtStart implements ServletContextListener {
    private static final Logger LOG = System.getLogger(CheckAtStart.class.getName());
    private static final String NO_DIFFERENCE = "0";
    private static final String SOME_DIFFER = "1";
    private static final String NO_TELLING = "2";

    @Inject
    Maintenance maintenance;

    @Inject
    Schema schema;

    @Inject
    HistoryCheck check;

    @Inject
    CurrentCaller caller;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        maintenance.report().ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            Files.write(file, report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> report() {
        try {
            Optional<String> obstacle = schema.obstacle();
            return obstacle.isPresent() ? List.of(NO_TELLING, obstacle.get()) : checked();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The history cannot be checked", e);
            return List.of(NO_TELLING, "The history cannot be checked: " + Failure.words(e));
        }
    }

    private List<String> checked() {
        Map<String, Long> kinds = new TreeMap<>();
        HistoryReport found = caller.as(Caller.SYSTEM, () -> check.check(kinds::put));
        List<String> lines = new ArrayList<>();
        lines.add(found.different() == 0 ? NO_DIFFERENCE : SOME_DIFFER);
        lines.add("Looked at " + found.checked() + " objects"
                + kinds.entrySet().stream()
                        .filter(kind -> kind.getValue() > 0)
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", ", ": ", ".")));
        if (found.different() == 0) {
            lines.add("Everything is as its events say.");
            return lines;
        }
        lines.add(
                found.different() == 1
                        ? "1 of them is not as its events say:"
                        : found.different() + " of them are not as their events say:");
        found.differences().forEach(difference -> lines.add("  " + sentence(difference)));
        long more = found.different() - found.differences().size();
        if (more > 0) {
            lines.add("  … and " + more + " more");
        }
        return lines;
    }

    private static String sentence(HistoryDifference difference) {
        String what = difference.aggregate() + " " + difference.aggregateId() + ": ";
        return what
                + switch (difference.field()) {
                    case "exists" ->
                        "false".equals(difference.row())
                                ? "its events tell of it, but it has no row"
                                : "it has a row, but no event tells of it";
                    case "events" -> "its events cannot be read: " + difference.folded();
                    default ->
                        difference.field() + " is " + quoted(difference.row()) + " in its row, and its events say "
                                + quoted(difference.folded());
                };
    }

    /** In one line, whatever somebody wrote. */
    private static String quoted(String value) {
        return value == null ? "nothing" : "\"" + value.replaceAll("\\p{Cntrl}+", " ") + "\"";
    }
}
