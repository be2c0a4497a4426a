package org.refstand.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What nobody in their right mind would send, written as in a document. */
final class Rubbish {
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"   \"",
            "\"\\u0000\"",
            "\"\\u0001\\u202e\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"' or 1=1; --\"",
            "\"%_\\\\{0}'\"",
            "\"" + token("\u001f") + "\"",
            "\"" + token("a\u001fb") + "\"",
            "\"" + token("a\u001fb\u001fc") + "\"",
            "\"" + token("2030-01-01\u001f\u001f\0") + "\"",
            "7",
            "{}",
            "[\"a\"]",
            "NOPE");

    private Rubbish() {}

    /** For a scalar, enum or input object of the schema. */
    static List<String> of(String kind, String type) {
        if (!kind.equals("SCALAR")) {
            return List.of("NOPE", "\"x\"", "7", "{nothing: 1}");
        }
        return switch (type) {
            case "ID" ->
                List.of("\"\"", "\"x\"", "\"00000000-0000-0000-0000-000000000009\"", "\"1-1-1-1-1\"", "7", "{}");
            case "Int" -> List.of("-1", "0", "2147483647", "-2147483648", "99999999999", "1.5", "\"1\"", "\"x\"");
            case "Long" -> List.of("-1", "0", "9223372036854775807", "99999999999999999999", "1.5", "\"x\"");
            case "Float" -> List.of("-1e308", "1e308", "1e999", "181.0", "\"x\"");
            case "Boolean" -> List.of("\"true\"", "1");
            case "Date" -> moments("", "2030-02-30", "+999999999-12-31", "-999999999-01-01");
            case "DateTime" -> moments("T12:00:00Z", "2030-01-01T12:00", "+999999999-12-31T23:59:59Z", "now");
            case "Time" -> quoted(List.of("24:00", "25:61", "00:00", "23:59:59.999999999", "noon"));
            default -> TEXTS;
        };
    }

    private static List<String> moments(String time, String... others) {
        Stream<String> days = Stream.of("0000-01-01", "0001-01-01", "1582-10-10", "9999-12-31", "10000-01-01");
        return quoted(
                Stream.concat(days.map(day -> day + time), Stream.of(others)).toList());
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').toList();
    }

    private static String token(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
