package org.refstand.web.statistics;

import java.util.List;
import java.util.Locale;

/**
 * Draws rows of bars as SVG. Lengths are percent and letters keep their size, so a picture fits every width; colours come
 * from the style sheet, so it fits light and dark.
 */
final class Bars {
    /** Px of one row: its words, and the bar below them. */
    static final int ROW = 40;

    private static final int WORDS_AT = 14;
    private static final int BAR_AT = 21;
    private static final int BAR_HEIGHT = 12;
    private static final int MARK_OVER = 3;
    /** More letters than a phone has room for in a row; the name is cut then, the table has it as it is. */
    private static final int LETTERS = 44;

    private Bars() {}

    /** @param most the length that fills the row; that of the longest bar, or longer to compare with bars not shown */
    static String drawn(List<Bar> bars, double most) {
        var svg = new StringBuilder(
                        "<svg aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"")
                .append(bars.size() * ROW)
                .append("\">");
        for (var row = 0; row < bars.size(); row++) {
            draw(svg, bars.get(row), row * ROW, Math.max(most, 1));
        }
        return svg.append("</svg>").toString();
    }

    /** @return the length of the longest bar or the furthest mark */
    static double most(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::most).max().orElse(0);
    }

    private static void draw(StringBuilder svg, Bar bar, int top, double most) {
        svg.append(bar.own() ? "<g class=\"own\">" : "<g>");
        svg.append("<text class=\"name\" x=\"0\" y=\"%d\">%s</text>"
                .formatted(
                        top + WORDS_AT,
                        escaped(shortened(bar.name(), LETTERS - bar.words().length()))));
        svg.append("<text class=\"words\" x=\"100%%\" y=\"%d\" text-anchor=\"end\">%s</text>"
                .formatted(top + WORDS_AT, escaped(bar.words())));
        part(svg, "track", 0, most, top, most);
        part(svg, "first", 0, bar.first(), top, most);
        part(svg, "second", bar.first(), bar.second(), top, most);
        if (bar.mark() != null) {
            var at = percent(bar.mark(), most);
            svg.append("<line class=\"mark\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(at, at, top + BAR_AT - MARK_OVER, top + BAR_AT + BAR_HEIGHT + MARK_OVER));
        }
        svg.append("</g>");
    }

    private static void part(StringBuilder svg, String name, double from, double length, int top, double most) {
        if (length > 0) {
            svg.append("<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                    .formatted(name, percent(from, most), top + BAR_AT, percent(length, most), BAR_HEIGHT));
        }
    }

    private static String percent(double length, double most) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(length, most) / most);
    }

    private static String shortened(String name, int room) {
        return name.length() <= room
                ? name
                : name.substring(0, Math.max(room - 1, 1)).strip() + "…";
    }

    /** Names are written by people; nothing in them may become a part of the picture. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
