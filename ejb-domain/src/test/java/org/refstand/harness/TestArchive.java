package org.refstand.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive that is deployed for a module's container tests: what is shipped of it, and the tests. */
final class TestArchive {

    /** Also the context path. */
    static final String NAME = "refstand-test";

    private static final String ANNOTATED_BEANS =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private TestArchive() {}

    /**
     * The module as a library of a WAR, its runtime libraries and AssertJ beside it, the test classes as the WAR's
     * own classes (the class loader is the same, so tests see the package-private types of their package).
     */
    static WebArchive refstand() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, NAME + ".war")
                .addAsLibraries(libraries())
                .addAsLibrary(module())
                .addPackage(ContainerTest.class.getPackage())
                .addAsWebInfResource(new StringAsset(ANNOTATED_BEANS), "beans.xml");
        JavaArchive tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(target("test-classes"), belongsIntoTheContainer())
                .as(JavaArchive.class);
        return war.merge(tests, "WEB-INF/classes");
    }

    private static JavaArchive module() {
        return ShrinkWrap.create(ExplodedImporter.class, "module-under-test.jar")
                .importDirectory(target("classes"))
                .as(JavaArchive.class);
    }

    /** What Maven has listed there: the runtime libraries of this module and those the tests themselves need. */
    private static File[] libraries() {
        return Stream.of("product.classpath", "tests.classpath")
                .map(list -> Servers.folder().resolve(list))
                .flatMap(TestArchive::jars)
                .toArray(File[]::new);
    }

    private static Stream<File> jars(Path list) {
        try {
            return Stream.of(Files.readString(list).strip().split(File.pathSeparator))
                    .map(File::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Run the container tests with 'mvn verify', which writes " + list, e);
        }
    }

    /** Not the plain tests with their libraries, not the planted violations, not the client's own service files. */
    private static Filter<ArchivePath> belongsIntoTheContainer() {
        return path -> {
            String name = path.get();
            return !name.startsWith("/META-INF")
                            && !name.startsWith("/org/refstand/planted")
                            && !name.startsWith("/org/refstand/architecture")
                            && !name.matches(".*Test(\\$.*)?\\.class")
                    || name.endsWith("/ContainerTest.class");
        };
    }

    private static File target(String folder) {
        return Path.of("target", folder).toFile();
    }
}
