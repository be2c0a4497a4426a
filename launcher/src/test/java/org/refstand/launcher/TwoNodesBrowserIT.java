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

/** Somebody looks at a page of one node while the other one commits. */
class TwoNodesBrowserIT {
    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path folder;

    private TwoNodes nodes;

    @BeforeEach
    void startTwoNodesOnOneDatabase() throws Exception {
        nodes = new TwoNodes(folder);
    }

    @AfterEach
    void endBoth() throws Exception {
        if (nodes != null) {
            nodes.end();
        }
    }

    @Test
    void an_open_page_of_one_node_shows_what_is_committed_on_the_other() {
        // without any club there is no list
        create("1 Schon immer");
        Page page = browser.window();
        page.navigate(nodes.other.address().resolve("clubs").toString());
        page.locator("input[name=username]").fill(TwoNodes.ASSIGNER);
        page.locator("input[name=password]").fill(TwoNodes.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/clubs$"));
        assertThat(page.locator("vaadin-grid")).isVisible();
        assertThat(page.getByText("0 Vom anderen Knoten")).hasCount(0);

        create("0 Vom anderen Knoten");

        // nobody touches the page; its name sorts first, so it is among the rows that are shown
        assertThat(page.getByText("0 Vom anderen Knoten").first()).isVisible();
    }

    private void create(String club) {
        TwoNodes.assigner(nodes.one)
                .data(
                        "mutation ($c: ClubDetailsInput!) { createClub(command: $c) { rejections { code } } }",
                        Map.of("name", club));
    }
}
