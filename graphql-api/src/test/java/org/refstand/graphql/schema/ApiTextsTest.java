package org.refstand.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The API speaks both languages of the desk alike. */
class ApiTextsTest {
    @Test
    void every_sentence_is_there_in_both_languages_with_the_same_arguments() throws IOException {
        Properties german = texts("de");
        Properties english = texts("en");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void the_first_liked_language_that_we_speak_counts() {
        assertThat(spoken("fr", "de-AT", "en")).isEqualTo(Locale.GERMAN);
        assertThat(spoken("en-GB", "de")).isEqualTo(Locale.ENGLISH);
        assertThat(spoken("fr")).isEqualTo(Locale.ENGLISH);
    }

    private static Locale spoken(String... tags) {
        return ApiTexts.spoken(Collections.enumeration(
                List.of(tags).stream().map(Locale::forLanguageTag).toList()));
    }

    private static List<String> arguments(String sentence) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                ApiTexts.class.getResourceAsStream("texts_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
