package org.refstand.kernel;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * A feature's sentences: {@code texts_de.properties} and {@code texts_en.properties} beside its classes. Dates and times
 * among the arguments are written in the words of the language; give a {@link ZonedDateTime} in the association's zone.
 */
public final class Texts {
    private final ResourceBundle german;
    private final ResourceBundle english;

    private Texts(Class<?> feature) {
        String name = feature.getPackageName() + ".texts";
        // without fallback: a missing key must fail its test, not show the language of the server
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        german = ResourceBundle.getBundle(name, Locale.GERMAN, feature.getClassLoader(), control);
        english = ResourceBundle.getBundle(name, Locale.ENGLISH, feature.getClassLoader(), control);
    }

    /**
     * @param feature any class of the feature's package
     * @return the texts lying beside it
     */
    public static Texts of(Class<?> feature) {
        return new Texts(feature);
    }

    /**
     * @param key in both property files
     * @param arguments for {0}, {1} …; text, numbers, dates and times
     * @return the sentence in both languages
     * @throws java.util.MissingResourceException when a language lacks the key
     */
    public Sentence sentence(String key, Object... arguments) {
        return new Sentence(
                format(german.getString(key), Locale.GERMAN, arguments),
                format(english.getString(key), Locale.UK, arguments));
    }

    /**
     * A value by itself, in the words of each language.
     *
     * @return null for nothing: null, or a blank text
     */
    public static Sentence words(Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        return new Sentence(String.valueOf(inWords(value, Locale.GERMAN)), String.valueOf(inWords(value, Locale.UK)));
    }

    private static String format(String pattern, Locale locale, Object[] arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = inWords(arguments[i], locale);
        }
        return new MessageFormat(pattern, locale).format(words);
    }

    private static Object inWords(Object argument, Locale locale) {
        boolean german = locale == Locale.GERMAN;
        if (argument instanceof ZonedDateTime at) {
            return DateTimeFormatter.ofPattern(german ? "EE, d. MMM yyyy, HH:mm" : "EE d MMM yyyy, HH:mm", locale)
                    .format(at);
        }
        if (argument instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(german ? "EE, d. MMM yyyy" : "EE d MMM yyyy", locale)
                    .format(day);
        }
        if (argument instanceof LocalTime time) {
            return DateTimeFormatter.ofPattern("HH:mm").format(time);
        }
        return argument instanceof Sentence sentence ? sentence.in(locale) : argument;
    }
}
