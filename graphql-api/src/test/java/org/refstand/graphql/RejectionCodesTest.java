package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.RuleName;
import org.refstand.graphql.execution.ErrorCode;

/** Programs rely on the codes: none is renamed, added or dropped without the page that tells of it. */
class RejectionCodesTest {
    private static final Path SOURCES = Path.of("..", "ejb-domain", "src", "main", "java");
    private static final Path DOCS = Path.of("..", "docs");
    /** Every code has at least two words, and nothing else in capitals stands in a class that rejects. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\|(( `[A-Z_]+`,?)+) \\|");
    private static final Pattern NAME = Pattern.compile("[A-Z_]+");

    @Test
    void every_code_of_a_rejection_is_told_of_and_none_else() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("Rejection")) {
                    CODE.matcher(source).results().forEach(match -> codes.add(match.group(1)));
                }
            }
        }
        Arrays.stream(RuleName.values()).forEach(rule -> codes.add("RULE_" + rule));
        assertThat(documented(DOCS.resolve("api-codes.md"))).isEqualTo(codes);
    }

    @Test
    void every_code_of_an_error_is_told_of_and_none_else() throws IOException {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(ErrorCode.values()).forEach(code -> codes.add(code.name()));
        assertThat(documented(DOCS.resolve("api.md"))).isEqualTo(codes);
    }

    private static Set<String> documented(Path page) throws IOException {
        Set<String> codes = new TreeSet<>();
        ROW.matcher(Files.readString(page))
                .results()
                .forEach(row -> NAME.matcher(row.group(1)).results().forEach(name -> codes.add(name.group())));
        return codes;
    }
}
