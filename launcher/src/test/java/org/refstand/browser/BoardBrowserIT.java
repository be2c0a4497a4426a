package org.refstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoardBrowserIT {
    private static final String PASSWORD = "refstand-demo";
    private static final Pattern STAGED = Pattern.compile("\\bstaged\\b");
    private static final Pattern OPEN = Pattern.compile("\\bopen\\b");

    /** A desk of its own, for all that the demo has staged is committed here. */
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo().with("DEMO_DESK", "board");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void stages_with_the_keyboard_while_a_colleague_watches_and_takes_it_back() {
        Page assigner = board();
        Page colleague = board();
        String slot = openSlotWithCandidates(assigner);

        assigner.keyboard().press("s");

        assertThat(assigner.locator(slot)).hasClass(STAGED);
        assertThat(assigner.locator(slot)).isFocused();
        assertThat(colleague.locator(slot)).hasClass(STAGED);
        assertThat(colleague.locator(slot).locator(".who"))
                .hasText(assigner.locator(slot).locator(".who").innerText());

        colleague.locator(slot).click();
        panel(colleague).getByText("Zurücknehmen").click();

        assertThat(colleague.locator(slot)).hasClass(OPEN);
        assertThat(assigner.locator(slot)).hasClass(OPEN);
    }

    @Test
    void names_the_rule_in_the_slot_and_commits_only_what_no_rule_blocks() {
        Page assigner = board();
        String slot = openSlotWithCandidates(assigner);

        assertThat(panel(assigner).locator("li:not(.no) .cost").first()).containsText("km");
        panel(assigner).locator("li.no button").first().click();

        assertThat(assigner.locator(slot)).hasClass(Pattern.compile("\\bblocked\\b"));
        assertThat(assigner.locator(slot).locator(".what")).not().isEmpty();
        assigner.getByText("Freigeben …").click();
        assertThat(step(assigner).locator(".reason").first()).isVisible();
        assertThat(step(assigner).locator(".button")).isDisabled();
        step(assigner).getByText("Zurück").click();
        panel(assigner).getByText("Zurücknehmen").click();
        assertThat(assigner.locator(slot)).hasClass(OPEN);

        panel(assigner).locator("li:not(.no) button").first().click();
        assertThat(assigner.locator(slot)).hasClass(STAGED);
        assigner.getByText("Freigeben …").click();
        assertThat(step(assigner).locator(".told li").first()).isVisible();
        Locator accept = step(assigner).locator("vaadin-checkbox input");
        if (accept.isVisible()) {
            accept.check();
        }
        step(assigner).locator(".button").click();

        assertThat(assigner.locator(slot)).hasClass(Pattern.compile("\\bcommitted\\b"));
        assertThat(assigner.locator(".plan-bar .changes")).hasText("Plan: keine Änderung");
        assigner.navigate(desk.at("notices").toString());
        assertThat(assigner.locator(".notice").first()).isVisible();
    }

    @Test
    void a_period_that_is_gone_is_said_to_be_and_the_others_are_one_click_away() {
        Page assigner = board();

        assigner.navigate(desk.at("board/" + UUID.randomUUID()).toString());

        assertThat(assigner.getByText("Diesen Zeitraum gibt es nicht mehr")).isVisible();
        assertThat(assigner.locator(".plan-bar")).isHidden();
        assigner.locator(".empty a").click();
        assertThat(assigner.locator("h1")).hasText("Zeiträume");
    }

    private static Page board() {
        Page page = browser.window();
        page.navigate(desk.at("login").toString());
        page.locator("input[name=username]").fill("assigner");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.locator(".board .slot").first().waitFor();
        return page;
    }

    /** Opens, by arrow keys and Enter, the first open role that somebody could have; the focus is on that candidate. */
    private static String openSlotWithCandidates(Page page) {
        int open = page.locator(".board .slot.open").count();
        for (int i = 0; i < open; i++) {
            Locator slot = page.locator(".board .slot.open").nth(i);
            String id = "#" + slot.getAttribute("id");
            slot.focus();
            page.keyboard().press("Enter");
            panel(page).locator("li button").first().waitFor();
            if (panel(page).locator("li:not(.no)").count() > 0) {
                assertThat(panel(page).locator("li button").first()).isFocused();
                return id;
            }
            page.keyboard().press("Escape");
            assertThat(page.locator(id)).isFocused();
        }
        throw new AssertionError("The demo has no open role that anybody could have");
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    private static Locator step(Page page) {
        return page.locator("vaadin-dialog-overlay");
    }
}
