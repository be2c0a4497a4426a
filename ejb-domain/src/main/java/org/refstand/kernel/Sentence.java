package org.refstand.kernel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;

/**
 * One sentence for people, in every language of the desk.
 *
 * @param de in German
 * @param en in English
 */
@Description("One sentence for people, in every language of the desk")
public record Sentence(@Description("In German") String de, @Description("In English") String en) {

    /** @return the parts as one list, with commas */
    public static Sentence list(List<Sentence> parts) {
        return new Sentence(
                parts.stream().map(Sentence::de).collect(Collectors.joining(", ")),
                parts.stream().map(Sentence::en).collect(Collectors.joining(", ")));
    }

    /**
     * @param locale whose language is wanted
     * @return the German text for German, else the English one
     */
    public String in(Locale locale) {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? de : en;
    }
}
