package org.refstand.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Chromium for browser tests, one process for the whole run. Each person in a test gets a window with cookies of its own;
 * all windows close after the test, and leave a picture in target/screenshots when it failed.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final Browser browser = new Browser();
 * </pre>
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {
    /** Milliseconds: a busy machine takes its time. */
    private static final double PATIENCE = 20_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<BrowserContext> windows = new ArrayList<>();
    private com.microsoft.playwright.Browser chromium;

    /** A new person's window at desktop size, in German. */
    public Page window() {
        return window(1280, 900);
    }

    /** A new person's window as on a telephone. */
    public Page phone() {
        return window(380, 800);
    }

    /** A new person's window of this size in CSS pixels. */
    public Page window(int width, int height) {
        return window(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin"));
    }

    /** A new person's window with any options Playwright has. */
    public Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext window = chromium.newContext(options);
        windows.add(window);
        return window.newPage();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        chromium = context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .getOrComputeIfAbsent("chromium", key -> new Started(), Started.class)
                .chromium;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepPictures(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        }
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    private void keepPictures(String test) {
        int number = 0;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                Path picture = SCREENSHOTS.resolve(test.replaceAll("[^A-Za-z0-9_.-]", "") + "-" + ++number + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            }
        }
    }

    /** Ends with the whole test run, when JUnit closes its store. */
    private static final class Started implements AutoCloseable {
        private final Playwright playwright;
        private final com.microsoft.playwright.Browser chromium;

        Started() {
            Optional<Path> installed = installed();
            // Playwright's own download is big: only where there is no other
            Map<String, String> environment =
                    installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run"));
            installed.ifPresent(options::setExecutablePath);
            chromium = playwright.chromium().launch(options);
        }

        /** The system's own Chromium, if it is on the path. */
        private static Optional<Path> installed() {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }
}
