package org.refstand.schedule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines and cleaned cells of a CSV text. The only place that knows the CSV library. */
final class Table {
    private static final String SEPARATORS = ";,\t";

    /**
     * One record of the file.
     *
     * @param line where it begins, counted from 1
     * @param cells its cells, cleaned; trailing empty ones left out
     */
    record Row(int line, List<String> cells) {
        /** The cell at an index; empty where the line ends before it. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    private Table() {}

    /** The separator of a text: the one its first line has most of, outside of quotes. */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /**
     * Hands over each row that has something in it, until the receiver has had enough.
     *
     * @param text what {@link Grammar} has found nothing wrong with
     * @param receiver answers whether it wants more
     */
    static void read(String text, char separator, Predicate<Row> receiver) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                Row row = row(record, (int) parser.getCurrentLineNumber());
                if (!row.cells().isEmpty() && !receiver.test(row)) {
                    return;
                }
            }
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static Row row(CSVRecord record, int endLine) {
        List<String> cells = new ArrayList<>(record.size());
        int breaks = 0;
        int filled = 0;
        for (String raw : record) {
            breaks += lineBreaks(raw);
            String clean = Cell.clean(raw);
            cells.add(clean);
            filled = clean.isEmpty() ? filled : cells.size();
        }
        return new Row(endLine - breaks, List.copyOf(cells.subList(0, filled)));
    }

    private static int lineBreaks(String raw) {
        int breaks = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < raw.length() && raw.charAt(i + 1) == '\n')) {
                breaks++;
            }
        }
        return breaks;
    }
}
