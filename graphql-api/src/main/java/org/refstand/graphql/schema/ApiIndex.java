package org.refstand.graphql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * The class index the schema is read from. Only the jars (or class folders) of the given classes are indexed: ours, a few
 * hundred classes, not the whole application, which would cost seconds at every start.
 */
final class ApiIndex {
    /** Types of the JDK that a record may name and that are no scalars, and the entry type the builder asks for. */
    private static final List<Class<?>> FROM_OUTSIDE =
            List.of(DayOfWeek.class, Map.class, io.smallrye.graphql.api.Entry.class);

    private ApiIndex() {}

    /**
     * Indexes every class that lies in the same jar or folder as one of the given classes.
     *
     * @throws UncheckedIOException when a jar cannot be read
     */
    static Index around(List<Class<?>> residents) {
        Indexer indexer = new Indexer();
        try {
            for (Class<?> outside : FROM_OUTSIDE) {
                indexer.indexClass(outside);
            }
            List<Path> homes = residents.stream().map(ApiIndex::home).distinct().toList();
            for (Path home : homes) {
                if (Files.isDirectory(home)) {
                    indexFolder(home, indexer);
                } else {
                    indexJar(home, indexer);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index the API's classes", e);
        }
        return indexer.complete();
    }

    private static Path home(Class<?> resident) {
        URL location = resident.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(resident + " does not come from a file but from " + location, e);
        }
    }

    private static void indexFolder(Path folder, Indexer indexer) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // sorted, so that the index does not depend on the file system
            for (Path file : files.filter(f -> isClass(f.toString())).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
    }

    private static void indexJar(Path jar, Indexer indexer) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry.getName())) {
                    try (InputStream in = file.getInputStream(entry)) {
                        indexer.index(in);
                    }
                }
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }
}
