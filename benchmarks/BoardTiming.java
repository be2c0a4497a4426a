import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens the assignment board of a period in Chromium, some times over, and prints the medians: seconds from navigation to
 * the first match on the page, and to the last one. Arguments: address, log-in, password, period, number of matches, path of Chromium.
 */
class BoardTiming {
    private static final int TIMES = 7;
    private static final String MATCHES_SHOWN = "count => document.querySelectorAll('.board .slot[id]').length >= count";

    public static void main(String... arguments) {
        String address = arguments[0];
        int matches = Integer.parseInt(arguments[4]);
        var environment = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(environment)) {
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(arguments[5]))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", "--no-first-run"));
            Page page = playwright.chromium().launch(options).newContext().newPage();
            page.navigate(address + "/login");
            page.locator("input[name=username]").fill(arguments[1]);
            page.locator("input[name=password]").fill(arguments[2]);
            page.locator("button[type=submit]").click();
            page.waitForURL(url -> !url.contains("/login"));
            double[] first = new double[TIMES];
            double[] last = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                page.navigate("about:blank");
                long began = System.nanoTime();
                page.navigate(address + "/board/" + arguments[3]);
                page.waitForFunction(MATCHES_SHOWN, 1);
                first[i] = seconds(began);
                page.waitForFunction(MATCHES_SHOWN, 2 * matches); // each has two roles
                last[i] = seconds(began);
            }
            System.out.printf(Locale.ROOT, "%.2f %.2f%n", median(first), median(last));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
