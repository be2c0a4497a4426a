package org.refstand.schedule;

import java.util.Optional;

/**
 * Looks for what would make a CSV parser stumble, before it does: of a quotation mark that goes wrong the parser would
 * only tell at the end of the file, while the user needs the line where it opens; and a line of a million cells would
 * eat the memory.
 */
final class Grammar {
    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTED
    }

    private final String text;
    private final char separator;
    private Place place = Place.CELL_START;
    private int line = 1;
    private int openedAt;
    private int cells = 1;

    private Grammar(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The first quotation mark never closed or closed with text right behind it, or line with far too many cells. */
    static Optional<LineProblem> check(String text, char separator) {
        return new Grammar(text, separator).firstProblem();
    }

    private Optional<LineProblem> firstProblem() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (place == Place.QUOTED) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    place = Place.AFTER_QUOTED;
                }
            } else if (!step(c)) {
                return Optional.of(LineProblem.ofLine(openedAt, ProblemCode.QUOTE_INSIDE));
            }
            if (cells > ScheduleLimits.MAX_COLUMNS) {
                return Optional.of(LineProblem.ofLine(line, ProblemCode.LINE_TOO_WIDE, ScheduleLimits.MAX_COLUMNS));
            }
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
            }
        }
        return place == Place.QUOTED
                ? Optional.of(LineProblem.ofLine(openedAt, ProblemCode.QUOTE_OPEN))
                : Optional.empty();
    }

    /** One character outside of quotes; false if it must not stand there. */
    private boolean step(char c) {
        if (c == separator || c == '\n' || c == '\r') {
            place = Place.CELL_START;
            cells = c == separator ? cells + 1 : 1;
        } else if (place == Place.CELL_START && c == '"') {
            place = Place.QUOTED;
            openedAt = line;
        } else if (place == Place.AFTER_QUOTED) {
            return Character.isWhitespace(c);
        } else {
            place = Place.PLAIN;
        }
        return true;
    }
}
