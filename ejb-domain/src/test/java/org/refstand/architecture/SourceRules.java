package org.refstand.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What only the sources can tell. */
final class SourceRules {

    private SourceRules() {}

    /**
     * The packages below the folder that do not say what they are for.
     *
     * @return folders with Java files but without a package-info that carries a Javadoc comment
     */
    static List<Path> packagesWithoutWords(Path sources) {
        try (Stream<Path> folders = Files.walk(sources)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> holdsJava(folder) && !isDescribed(folder.resolve("package-info.java")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDescribed(Path packageInfo) {
        try {
            return Files.exists(packageInfo)
                    && Files.readString(packageInfo).strip().startsWith("/**");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
