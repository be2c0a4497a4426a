package org.refstand.schedule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans the text of a cell and tells a formula from a name. */
final class Cell {
    private static final Pattern NUMBER_OR_PHONE = Pattern.compile("[+-][0-9][0-9 ()/.,:-]*");

    private static final int SHOWN = 40;

    private Cell() {}

    /**
     * The text without blanks around it, with single blanks inside, and each letter in its composed form: the same team
     * typed on two machines is the same team.
     */
    static String clean(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || Character.isISOControl(c)) {
                blank = clean.length() > 0;
            } else {
                if (blank) {
                    clean.append(' ');
                    blank = false;
                }
                clean.append(c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Nearly every cell needs no cleaning; to see that quickly is half of the reading time of a large file. */
    private static boolean isPlain(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean letter = c > ' ' && c < 0x7f || c > 0xa0 && c < 0x300;
            if (!letter && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || before != ' ';
    }

    /** What two spellings of a name have in common: capitals make no difference. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The beginning of a text, short enough to stand in a message. */
    static String shown(String clean) {
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }

    /**
     * Would a spreadsheet run this cell? What begins with {@code = + - @} is a formula there. A lone "-" means "none" in
     * SAMS and is fine.
     *
     * @param numbers whether numbers with a sign and international telephone numbers are fine, too
     */
    static boolean isFormula(String clean, boolean numbers) {
        if (clean.isEmpty() || clean.equals("-") || "=+-@".indexOf(clean.charAt(0)) < 0) {
            return false;
        }
        return !(numbers && NUMBER_OR_PHONE.matcher(clean).matches());
    }
}
