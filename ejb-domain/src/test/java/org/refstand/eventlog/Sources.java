package org.refstand.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of the product's types says; it is in the sources only. */
final class Sources {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\w+)\\s+([^@]*)");
    private static final String COMMENT =
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*" + "(?:public\\s+)?(?:record|enum)\\s+%s\\b";

    private final Map<Class<?>, String> comments = new HashMap<>();

    /** The first paragraph. */
    String meaning(Class<?> type) {
        String comment = comment(type);
        int tags = comment.indexOf('@');
        return (tags < 0 ? comment : comment.substring(0, tags)).strip();
    }

    /** What is said of a component; null when nothing is. */
    String parameter(Class<?> type, String name) {
        Matcher found = PARAMETER.matcher(comment(type));
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return found.group(2).strip();
            }
        }
        return null;
    }

    private String comment(Class<?> type) {
        return comments.computeIfAbsent(type, Sources::read);
    }

    private static String read(Class<?> type) {
        String source = text(type);
        Matcher found = Pattern.compile(COMMENT.formatted(type.getSimpleName()), Pattern.DOTALL)
                .matcher(source);
        if (!found.find()) {
            throw new AssertionError(type + " has no Javadoc");
        }
        return found.group(1)
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        try {
            return Files.readString(MAIN.resolve(outermost.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
