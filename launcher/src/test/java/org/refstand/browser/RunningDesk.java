package org.refstand.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.refstand.launcher.DataFolder;
import org.refstand.launcher.DeskProcess;

/**
 * The really started product for browser tests, on a free port and data of its own. Tests that ask for the same settings
 * share one desk for the whole run, so a test that changes something works on objects of its own.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final RunningDesk desk = RunningDesk.withDemo();
 * </pre>
 */
public final class RunningDesk implements BeforeAllCallback {
    private final Map<String, String> settings;
    private DeskProcess process;
    private DataFolder data;

    private RunningDesk(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** With the demo association in it. */
    public static RunningDesk withDemo() {
        return new RunningDesk(Map.of("DEMO", "true"));
    }

    /** With an empty database. */
    public static RunningDesk empty() {
        return new RunningDesk(Map.of("DEMO", "false"));
    }

    /** The same with one more variable in its environment. */
    public RunningDesk with(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new RunningDesk(more);
    }

    /** The absolute address of a page, such as {@code at("login")}; without a slash in front. */
    public URI at(String path) {
        return process.address().resolve(path);
    }

    /** What it printed at its start. */
    public String output() {
        return process.output();
    }

    /** Where it keeps its data, to hold something up there. */
    public DataFolder data() {
        return data;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(Namespace.create(RunningDesk.class))
                .getOrComputeIfAbsent(settings, Started::new, Started.class);
        process = started.process;
        data = new DataFolder(started.data);
    }

    /** Ends with the whole test run, when JUnit closes its store. */
    private static final class Started implements AutoCloseable {
        private final Path data;
        private final DeskProcess process;

        Started(Map<String, String> settings) {
            try {
                data = Files.createTempDirectory("refstand-desk-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process = DeskProcess.ready(data, settings);
        }

        @Override
        public void close() throws IOException {
            process.close();
            try (Stream<Path> all = Files.walk(data)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
