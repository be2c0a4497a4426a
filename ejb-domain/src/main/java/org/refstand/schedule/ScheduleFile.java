package org.refstand.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A schedule file that was read: its matches, and everything that is wrong with it. It may be applied only if nothing
 * is.
 *
 * @param matches the matches that could be read, in the file's order
 * @param problems what is wrong, in the file's order; a file that is no schedule at all has one and no match
 * @param columns what it has: what a file does not say, it does not change
 * @param format null if it is none we know
 */
record ScheduleFile(
        List<ScheduledMatch> matches, List<LineProblem> problems, Set<Column> columns, ScheduleFormat format) {

    private static final int MEGABYTE = 1024 * 1024;

    /** Reads a file's content. Whatever the bytes are, it answers with matches and problems and never throws. */
    static ScheduleFile read(byte[] content) {
        if (content.length > ScheduleLimits.MAX_BYTES) {
            return refused(LineProblem.ofFile(
                    ProblemCode.FILE_TOO_LARGE,
                    (content.length + MEGABYTE - 1) / MEGABYTE,
                    ScheduleLimits.MAX_BYTES / MEGABYTE));
        }
        Optional<ProblemCode> wrongKind = FileKind.refusal(content);
        if (wrongKind.isPresent()) {
            return refused(LineProblem.ofFile(wrongKind.get()));
        }
        Optional<String> text = FileText.decode(content);
        if (text.isEmpty()) {
            return refused(LineProblem.ofFile(ProblemCode.FILE_IS_BINARY));
        }
        return text.get().isBlank() ? refused(LineProblem.ofFile(ProblemCode.FILE_EMPTY)) : ofText(text.get());
    }

    private static ScheduleFile ofText(String text) {
        char separator = Table.separator(text);
        Optional<LineProblem> stumble = Grammar.check(text, separator);
        if (stumble.isPresent()) {
            return refused(stumble.get());
        }
        Reading reading = new Reading();
        Table.read(text, separator, reading::take);
        return reading.finish();
    }

    /** What the file calls a column; empty if its format has none such. */
    String name(Column column) {
        return Objects.requireNonNullElse(format == null ? null : format.name(column), "");
    }

    private static ScheduleFile refused(LineProblem problem) {
        return new ScheduleFile(List.of(), List.of(problem), Set.of(), null);
    }

    /** Takes the rows one by one, the header first. */
    private static final class Reading {
        private final List<ScheduledMatch> matches = new ArrayList<>();
        private final List<LineProblem> problems = new ArrayList<>();
        private final Map<Key, Integer> lines = new HashMap<>();
        private ScheduleFormat format;
        private RowReader reader;

        boolean take(Table.Row row) {
            return reader == null ? header(row) : match(row);
        }

        private boolean header(Table.Row row) {
            Optional<ScheduleFormat> known = ScheduleFormat.of(row.cells());
            if (known.isEmpty()) {
                problems.add(LineProblem.ofLine(
                        row.line(),
                        ProblemCode.HEADER_UNKNOWN,
                        ScheduleFormat.SAMS.sample(),
                        ScheduleFormat.PLAIN.sample()));
                return false;
            }
            format = known.get();
            reader = new RowReader(format, row, problems);
            return problems.isEmpty();
        }

        private boolean match(Table.Row row) {
            if (lines.size() >= ScheduleLimits.MAX_MATCHES) {
                problems.add(LineProblem.ofLine(row.line(), ProblemCode.TOO_MANY_MATCHES, ScheduleLimits.MAX_MATCHES));
                return false;
            }
            reader.read(row).ifPresent(this::add);
            if (problems.size() >= ScheduleLimits.MAX_PROBLEMS) {
                problems.add(LineProblem.ofLine(row.line(), ProblemCode.TOO_MANY_PROBLEMS, problems.size()));
                return false;
            }
            return true;
        }

        private void add(ScheduledMatch match) {
            Integer first = lines.putIfAbsent(Key.of(match), match.line());
            if (first == null) {
                matches.add(match);
            } else {
                problems.add(twice(format, match, first));
            }
        }

        ScheduleFile finish() {
            if (matches.isEmpty() && problems.isEmpty()) {
                return refused(LineProblem.ofFile(reader == null ? ProblemCode.FILE_EMPTY : ProblemCode.NO_MATCHES));
            }
            return new ScheduleFile(
                    List.copyOf(matches), List.copyOf(problems), reader == null ? Set.of() : reader.columns(), format);
        }
    }

    private record Key(String league, String season, String number) {
        static Key of(ScheduledMatch match) {
            return new Key(Cell.key(match.league()), match.season(), match.number());
        }
    }

    private static LineProblem twice(ScheduleFormat format, ScheduledMatch match, int firstLine) {
        return LineProblem.ofCell(
                match.line(),
                format.name(Column.NUMBER),
                ProblemCode.NUMBER_TWICE,
                match.number(),
                match.league(),
                firstLine);
    }
}
