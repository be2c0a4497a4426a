package org.refstand.graphql.schema;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/** What the API itself has to say, in the languages of the desk. */
public final class ApiTexts {
    /** For who says nothing, or speaks neither of ours. */
    public static final Locale USUAL = Locale.ENGLISH;

    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);
    private static final Texts TEXTS = Texts.of(ApiTexts.class);

    private ApiTexts() {}

    /**
     * @param key of texts_de.properties and texts_en.properties
     * @param arguments for {0}, {1} …
     */
    public static Sentence say(String key, Object... arguments) {
        return TEXTS.sentence(key, arguments);
    }

    /**
     * Which of our languages a client likes best.
     *
     * @param liked the best first
     */
    public static Locale spoken(Enumeration<Locale> liked) {
        return Collections.list(liked).stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(USUAL);
    }
}
