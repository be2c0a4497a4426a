package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.refstand.browser.RunningDesk;

/** The assignment board in an assigner's window. */
class BoardWindow extends Window {
    static final Pattern STAGED = Pattern.compile("\\bstaged\\b");
    static final Pattern OPEN = Pattern.compile("\\bopen\\b");
    static final Pattern COMMITTED = Pattern.compile("\\bcommitted\\b");

    private static final int UUID_LENGTH = 36;

    /** Logs in to the demo and waits for the board. */
    BoardWindow(Page page, RunningDesk desk) {
        super(page, desk, "assigner", "refstand-demo");
        go("board");
        page.locator(".board .slot").first().waitFor();
    }

    /** A role by the id of its element. */
    Locator role(String id) {
        return page.locator("#" + id);
    }

    /** The id of a role's match. */
    static String fixture(String role) {
        return role.substring("slot-".length(), "slot-".length() + UUID_LENGTH);
    }

    /** What lies beside the board: the chosen role and its candidates. */
    Locator panel() {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    /**
     * Opens, by keyboard, an open role that somebody could have; the focus is then on that candidate.
     *
     * @param not a role whose match is not looked at; empty for none
     * @return the role's id
     */
    String openCandidates(String not) {
        for (String id : openRoles()) {
            if (not.isEmpty() || !fixture(id).equals(fixture(not))) {
                role(id).focus();
                page.keyboard().press("Enter");
                panel().locator("li button").first().waitFor();
                if (panel().locator("li:not(.no)").count() > 0) {
                    assertThat(panel().locator("li button").first()).isFocused();
                    return id;
                }
                page.keyboard().press("Escape");
                assertThat(role(id)).isFocused();
            }
        }
        throw new AssertionError("The demo has no open role that anybody could have");
    }

    /** The same, and stages the first candidate. */
    String stage(String not) {
        String id = openCandidates(not);
        page.keyboard().press("s");
        assertThat(role(id)).hasClass(STAGED);
        assertThat(role(id)).isFocused();
        return id;
    }

    /** Takes back, by keyboard, what is staged for the role. */
    void takeBack(String id) {
        role(id).focus();
        if (!Boolean.parseBoolean(role(id).getAttribute("aria-expanded"))) {
            page.keyboard().press("Enter");
            panel().getByText("Zurücknehmen").waitFor();
            role(id).focus();
        }
        page.keyboard().press("Delete");
        assertThat(role(id)).hasClass(OPEN);
        assertThat(role(id)).isFocused();
    }

    /** Accepts what the rules warn of, if they do, and commits. */
    void commit() {
        Locator accept = step().locator(":scope > vaadin-checkbox input");
        if (accept.isVisible()) {
            accept.check();
        }
        step().locator(".button").click();
    }

    /** The ids of the roles that nobody has, in the order of the board. */
    List<String> openRoles() {
        return page.locator(".board .slot.open").all().stream()
                .map(slot -> slot.getAttribute("id"))
                .toList();
    }
}
