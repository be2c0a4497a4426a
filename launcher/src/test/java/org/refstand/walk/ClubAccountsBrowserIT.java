package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;

/** What clubs owe and have given: said by a league, seen on the page of accounts, on the board, and by a referee. */
class ClubAccountsBrowserIT {
    private static final String PASSWORD = "refstand-demo";
    private static final String OPEN_LEAGUE = "Bezirksliga 14 Frauen";
    private static final String CLUB = "DJK Arminia Ibbenbüren e.V.";

    /** A desk of its own, for a league is changed that other tests read. */
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo().with("DEMO_DESK", "clubs");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_league_says_what_is_owed_and_the_account_of_its_clubs_follows() {
        Window accounts = new Window(browser.window(), desk, "assigner", PASSWORD);
        accounts.go("club-accounts");
        Locator club = accounts.page
                .locator(".club-account")
                .filter(new Locator.FilterOptions().setHas(accounts.page.getByText(CLUB)));
        assertThat(accounts.page.locator(".club-account .missing").first()).isVisible();

        club.locator("summary").click();
        assertThat(club.locator("table.shares tbody tr")).hasCount(1);
        Window leagues = new Window(browser.window(), desk, "assigner", PASSWORD);
        leagues.go("clubs/leagues");
        leagues.page.getByLabel(Pattern.compile(OPEN_LEAGUE + ".*")).first().click();
        leagues.field("Ein Verein schuldet je Mannschaft").fill("5");
        leagues.field("Einsatztage").check();
        leagues.pressInStep("Speichern");

        assertThat(club).containsText("Soll: 5 Einsatztage");
        assertThat(club.locator(".missing .number")).hasText(Pattern.compile("−\\d"));
        // what was opened before stays open
        assertThat(club.locator("table.shares tbody tr")).hasCount(1);
        assertThat(club.locator("table.shares thead th").last()).hasText("Geleistet");
    }

    @Test
    void the_board_says_beside_each_candidate_how_the_club_stands() {
        BoardWindow board = new BoardWindow(browser.window(), desk);
        board.openCandidates("");
        assertThat(board.panel()
                        .locator("li .why")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Verein [−+±]\\d")))
                        .first())
                .isVisible();
    }

    @Test
    void a_referee_sees_the_own_club_and_comes_to_no_other() {
        Window referee = new Window(browser.phone(), desk, "amara.okafor", PASSWORD);
        referee.go("my-matches");
        referee.page.getByText("Vereinskonto").click();
        assertThat(referee.page.locator(".own-account .account-figures .figure"))
                .hasCount(5);
        assertThat(referee.page.locator("table.shares tbody tr")).hasCount(3);
        referee.page.navigate(desk.at("club-accounts").toString());
        referee.page.locator("h1").waitFor();
        assertThat(referee.page.locator("h1")).not().hasText("Vereinskonten");
        assertThat(referee.page.locator(".club-accounts")).hasCount(0);
    }

    /** The page of a width that everybody has in the pocket does not move sideways. */
    @Test
    void all_of_it_fits_a_phone() {
        Window phone = new Window(browser.phone(), desk, "assigner", PASSWORD);
        phone.go("club-accounts");
        phone.page.locator(".club-account summary").first().click();
        phone.page.locator("table.shares, .club-account > p").first().waitFor();
        assertFits(phone.page);
    }

    private static void assertFits(Page page) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    }
}
