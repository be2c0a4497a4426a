package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;

/** A plan that makes itself, as an assigner has it made; all but one match is taken back, for the other tests of the board. */
class BestPlanBrowserIT {

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo().with("DEMO_DESK", "board");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_plan_is_found_with_one_click_stopped_taken_over_in_part_taken_back_and_committed() {
        BoardWindow board = new BoardWindow(browser.window(), desk);
        board.page.getByText("Besten Plan suchen").click();
        Locator state = board.page.locator(".search-state h2");

        board.press("Plan suchen");
        assertThat(state).hasText("Die Suche läuft");
        assertThat(board.page.locator(".search-chart svg")).isVisible();
        assertThat(board.page.locator(".search-form")).isHidden();
        board.press("Jetzt beenden");
        assertThat(state).hasText("Die Suche ist fertig");
        assertThat(board.page.locator(".search-state .facts")).containsText("offen");

        Locator found = board.page.locator(".search-found h2");
        Locator taken = board.page.locator(".proposal vaadin-checkbox[checked]");
        assertThat(found).containsText("gefunden");
        int matches = board.page.locator(".proposal .match").count();
        assertThat(taken).hasCount(matches);
        board.page.locator(".proposal vaadin-checkbox input").first().uncheck();
        assertThat(taken).hasCount(matches - 1);
        board.press("Alles zurücknehmen");
        assertThat(found).containsText(", 0 vorgemerkt");
        board.press("Alles vormerken");
        assertThat(taken).hasCount(matches);
        board.press("Alles zurücknehmen");
        assertThat(taken).hasCount(0);
        board.page.locator(".proposal vaadin-checkbox input").first().check();
        assertThat(taken).hasCount(1);

        asksWhy(board);

        board.page.getByText("Zum Brett").click();
        board.press("Freigeben …");
        assertThat(board.step().locator(".told li").first()).isVisible();
        board.commit();
        assertThat(board.page.locator("vaadin-notification-card").first()).containsText("freigegeben");
        assertThat(board.page.locator(".plan-bar .changes")).containsText(Pattern.compile("keine Änderung"));
    }

    private static void asksWhy(BoardWindow board) {
        board.page.locator(".proposal .link-button").first().click();
        assertThat(board.step().locator(".why-terms tbody tr").first()).isVisible();
        assertThat(board.step().locator(".why-terms .sum")).containsText("Zusammen");
        board.pressInStep("Zurück");
        assertThat(board.step()).hasCount(0);
    }

    @Test
    void somebody_for_an_open_role_is_found_and_staged() {
        BoardWindow board = new BoardWindow(browser.window(), desk);
        String role = board.openCandidates("");
        board.panel().getByText("Vorschlag suchen").click();
        assertThat(board.step().locator(".proposal-changes li").first()).isVisible();
        board.pressInStep("Vormerken");
        assertThat(board.role(role)).hasClass(BoardWindow.STAGED);
        board.takeBack(role);
    }
}
