package org.refstand.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final int MOST_ARGUMENTS = 10;

    private static final Path FILES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A key as a view writes it: the first argument of text(…), in either branch of a choice. */
    private static final Pattern CALL = Pattern.compile("\\btext\\(\\s*([^;]*?)[,)]");

    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(read("de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read("en").stringPropertyNames());
    }

    @Test
    void both_languages_take_the_same_arguments() throws IOException {
        var german = read("de");
        var english = read("en");
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key, ""))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void no_key_stands_twice_in_a_file() throws IOException {
        for (var language : Set.of("de", "en")) {
            assertThat(Files.readAllLines(file(language)).stream()
                            .filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void no_sentence_has_an_apostrophe_that_would_be_swallowed_or_is_empty() throws IOException {
        for (var language : Set.of("de", "en")) {
            assertThat(read(language)).allSatisfy((key, sentence) -> assertThat((String) sentence)
                    .as((String) key)
                    .isNotBlank()
                    .doesNotContain("'"));
        }
    }

    /** Its choices too: one within another cannot be read. */
    @Test
    void every_sentence_can_be_said_of_none_of_one_and_of_many() throws IOException {
        for (var language : Set.of("de", "en")) {
            assertThat(read(language)).allSatisfy((key, sentence) -> {
                for (var number : new int[] {0, 1, 7}) {
                    assertThat(said((String) sentence, number)).as((String) key).doesNotContain("{");
                }
            });
        }
    }

    private static String said(String sentence, int number) {
        return MessageFormat.format(
                sentence, Collections.nCopies(MOST_ARGUMENTS, number).toArray());
    }

    @Test
    void every_key_in_the_code_has_a_sentence() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CALL.matcher(Files.readString(file)).results().forEach(call -> KEY.matcher(call.group(1))
                        .results()
                        .map(MatchResult::group)
                        .map(key -> key.replace("\"", ""))
                        .forEach(keys::add));
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(read("en").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void every_constant_of_the_domain_has_a_word() throws IOException {
        assertThat(read("en").stringPropertyNames()).containsAll(Words.keys());
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Path file(String language) {
        return FILES.resolve("translations_" + language + ".properties");
    }
}
