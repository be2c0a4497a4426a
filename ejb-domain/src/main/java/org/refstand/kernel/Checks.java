package org.refstand.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Collects what is wrong with a command's fields, so that a form can show everything at once. */
public final class Checks {
    private static final Texts TEXTS = Texts.of(Checks.class);
    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private final List<Rejection> rejections = new ArrayList<>();

    /** The text must not be blank and at most 200 characters long. */
    public Checks text(String field, String value) {
        if (value == null || value.isBlank()) {
            rejections.add(Rejection.of("FIELD_REQUIRED", field, TEXTS.sentence("field.required")));
        }
        return optionalText(field, value);
    }

    /** The text may be missing, but is at most 200 characters long. */
    public Checks optionalText(String field, String value) {
        if (value != null && value.length() > LONGEST) {
            rejections.add(Rejection.of("FIELD_TOO_LONG", field, TEXTS.sentence("field.tooLong", LONGEST)));
        }
        return this;
    }

    /** The value must be given. */
    public Checks given(String field, Object value) {
        if (value == null) {
            rejections.add(Rejection.of("FIELD_REQUIRED", field, TEXTS.sentence("field.required")));
        }
        return this;
    }

    /** The number, where given, must lie within both bounds. */
    public Checks within(String field, Number value, long lowest, long highest) {
        if (value != null && (value.doubleValue() < lowest || value.doubleValue() > highest)) {
            rejections.add(Rejection.of("FIELD_OUT_OF_RANGE", field, TEXTS.sentence("field.range", lowest, highest)));
        }
        return this;
    }

    /** The day, where given, must lie within the centuries a calendar of matches knows. */
    public Checks day(String field, LocalDate day) {
        boolean sensible = day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        return that(
                sensible,
                Rejection.of(
                        "FIELD_OUT_OF_RANGE",
                        field,
                        TEXTS.sentence("field.day", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR))));
    }

    /** The text, where given, must look like an e-mail address. */
    public Checks email(String field, String value) {
        boolean given = value != null && !value.isBlank();
        if (given && !value.toLowerCase(Locale.ROOT).matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            rejections.add(Rejection.of("FIELD_NOT_EMAIL", field, TEXTS.sentence("field.email", value)));
        }
        return optionalText(field, value);
    }

    /** Any other condition of the command. */
    public Checks that(boolean holds, Rejection otherwise) {
        if (!holds) {
            rejections.add(otherwise);
        }
        return this;
    }

    /** Goes on when nothing is wrong so far; else everything that is wrong is the outcome. */
    public <T> Outcome<T> then(Supplier<Outcome<T>> next) {
        return rejections.isEmpty() ? next.get() : Outcome.rejected(rejections);
    }

    /**
     * @param text as somebody typed it, or null
     * @return without control characters and outer blanks; empty for null
     */
    public static String tidy(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cc}", " ").strip();
    }

    /** @return what is wrong so far */
    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
