package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;

/** A referee says with whom, and the assigner who chooses sees it at once; the colleague is told nothing. */
class PartnerWishesBrowserIT {
    private static final String PASSWORD = "refstand-demo";
    private static final String AMARA = "Amara Okafor";

    /** A desk of its own, for what is wished changes who comes first among the candidates. */
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo().with("DEMO_DESK", "partners");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_wish_of_a_referee_is_seen_at_the_candidates_of_the_assigner() {
        BoardWindow board = new BoardWindow(browser.window(), desk);
        String other = stageAmara(board);
        open(board, other);
        Locator candidates = board.panel().locator("li:not(.no)");
        Locator somebody = candidates
                .filter(new Locator.FilterOptions().setHasNot(board.page.getByText("Partnerwunsch")))
                .filter(new Locator.FilterOptions().setHasNot(board.page.getByText("lieber nicht")))
                .first();
        String name = somebody.locator(".who").textContent();
        Locator chosen = candidates.filter(new Locator.FilterOptions().setHasText(name));

        Window amara = new Window(browser.phone(), desk, "amara.okafor", PASSWORD);
        amara.go("profile");
        wish(amara, name, "Gern zusammen");
        assertThat(line(amara, name)).containsText("gern");
        assertThat(chosen.locator(".cost")).containsText("Partnerwunsch: " + AMARA);

        wish(amara, name, "Lieber nicht");
        assertThat(line(amara, name)).containsText("lieber nicht");
        assertThat(chosen.locator(".warning")).containsText(AMARA + " möchte lieber nicht mit " + name + " pfeifen.");
        assertThat(chosen.locator(".cost")).not().containsText("Partnerwunsch");

        line(amara, name).getByText("Entfernen").click();
        assertThat(line(amara, name)).hasCount(0);
        assertThat(chosen.locator(".warning").filter(new Locator.FilterOptions().setHasText("lieber nicht")))
                .hasCount(0);
        Assertions.assertThat(board.wasNeverReloaded()).isTrue();
        assertFits(amara.page);
    }

    @Test
    void an_assigner_enters_what_a_referee_said_and_is_told_what_is_missing() {
        Window assigner = new Window(browser.window(), desk, "assigner", PASSWORD);
        assigner.go("referees");
        assigner.page.getByLabel(Pattern.compile(".*Brunner, Matteo.*")).first().click();
        assigner.pressInStep("Partnerwünsche");
        assertThat(assigner.step()).containsText("Partnerwünsche von Matteo Brunner");
        assertThat(assigner.step().locator(".partners li")).hasCount(1);
        assigner.pressInStep("Lieber nicht");
        assertThat(assigner.step().locator("vaadin-combo-box[invalid]")).containsText("Bitte erst jemanden auswählen");
        assigner.choose("Schiedsrichter suchen", "Sato");
        assigner.pressInStep("Lieber nicht");
        assertThat(assigner.step().locator(".partners li")).hasCount(2);

        Window matteo = new Window(browser.window(), desk, "matteo.brunner", PASSWORD);
        matteo.go("profile");
        assertThat(line(matteo, "Yuki Sato")).containsText("lieber nicht");
    }

    /** @return the other role of the match, which is open */
    private static String stageAmara(BoardWindow board) {
        for (String role : openPairs(board)) {
            open(board, role);
            Locator amara = board.panel().locator("li:not(.no)").filter(new Locator.FilterOptions().setHasText(AMARA));
            if (amara.count() > 0) {
                amara.locator("button").first().click();
                assertThat(board.role(role)).hasClass(BoardWindow.STAGED);
                return role.replace("-FIRST", "-SECOND");
            }
            board.page.keyboard().press("Escape");
            assertThat(board.role(role)).isFocused();
        }
        throw new AssertionError("There is no match that Amara could lead with the other role open");
    }

    /** Not before the focus is on the first candidate are those of this role there. */
    private static void open(BoardWindow board, String role) {
        board.role(role).focus();
        board.page.keyboard().press("Enter");
        assertThat(board.panel().locator("li button").first()).isFocused();
    }

    /** @return the first roles of matches in which both are open */
    private static List<String> openPairs(BoardWindow board) {
        List<String> open = board.openRoles();
        return open.stream()
                .filter(role -> role.endsWith("-FIRST") && open.contains(role.replace("-FIRST", "-SECOND")))
                .toList();
    }

    private static void wish(Window window, String name, String button) {
        Locator field = window.page.getByLabel("Schiedsrichter suchen", new Page.GetByLabelOptions().setExact(true));
        field.fill(name);
        window.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(name + ".*")))
                .first()
                .click();
        window.press(button);
    }

    private static Locator line(Window window, String name) {
        return window.page.locator(".partners li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void assertFits(Page page) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    }
}
