package org.refstand.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.refstand.browser.Browser;
import org.refstand.wire.Api;

/** Somebody looks at a page of one node while the other one commits. */
class TwoNodesBrowserIT {
    private static final String PASSWORD = "refstand-demo";

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path first;

    @TempDir
    Path second;

    private DeskProcess one;
    private DeskProcess other;

    @BeforeEach
    void startTwoNodesOnOneDatabase() {
        one = DeskProcess.ready(first, Map.of());
        Settings.Connection database = EmbeddedDatabase.runningIn(first).orElseThrow();
        other = DeskProcess.ready(
                second,
                Map.of(
                        "DB_URL", database.url(),
                        "DB_USER", database.user(),
                        "DB_PASSWORD", database.password()));
    }

    @AfterEach
    void endBoth() throws Exception {
        for (DeskProcess node : new DeskProcess[] {other, one}) {
            if (node != null) {
                node.kill();
            }
        }
        new DataFolder(first).killServer();
    }

    @Test
    void an_open_page_of_one_node_shows_what_is_committed_on_the_other() {
        Page page = browser.window();
        page.navigate(other.address().resolve("clubs").toString());
        page.locator("input[name=username]").fill("assigner");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/clubs$"));
        assertThat(page.locator("vaadin-grid")).isVisible();
        assertThat(page.getByText("0 Vom anderen Knoten")).hasCount(0);

        Api.of(one.address().resolve("graphql"), "assigner", PASSWORD)
                .data(
                        "mutation ($c: ClubDetailsInput!) { createClub(command: $c) { rejections { code } } }",
                        Map.of("name", "0 Vom anderen Knoten"));

        // nobody touches the page; its name sorts first, so it is among the rows that are shown
        assertThat(page.getByText("0 Vom anderen Knoten").first()).isVisible();
    }
}
