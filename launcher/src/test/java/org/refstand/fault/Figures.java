package org.refstand.fault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was counted and timed, as a table. */
final class Figures {
    private final Map<String, String> rows = new LinkedHashMap<>();

    Figures row(String what, long number) {
        rows.put(what, Long.toString(number));
        return this;
    }

    /** Median and longest; nothing where none took any time. */
    Figures times(String what, Stream<Duration> times) {
        List<Duration> sorted = times.filter(time -> !time.isZero()).sorted().toList();
        if (!sorted.isEmpty()) {
            rows.put(
                    what,
                    "median " + seconds(sorted.get(sorted.size() / 2)) + ", longest "
                            + seconds(sorted.get(sorted.size() - 1)));
        }
        return this;
    }

    /** Prints the table and keeps it where benchmarks/faults looks for it. */
    void told(String title, PrintStream out) throws IOException {
        String table = rows.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |")
                .collect(Collectors.joining("\n", "| " + title + " | |\n| --- | --- |\n", "\n"));
        out.println("\n" + table);
        Path folder = Files.createDirectories(Path.of(System.getProperty("refstand.faults.figures")));
        Files.writeString(folder.resolve(title.replaceAll("\\W+", "-") + ".md"), table);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
