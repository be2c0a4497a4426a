package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;
import org.refstand.wire.Api;

/** A plan that makes itself, as an assigner has it made; all but one match is taken back, for the other tests of the board. */
class BestPlanBrowserIT {

    private static final Pattern ALL_BACK = Pattern.compile("^0 von ");

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

        Locator counts = board.page.locator(".search-found .row > .dim");
        Locator taken = board.page.locator(".proposal vaadin-checkbox[checked]");
        assertThat(board.page.locator(".search-found h2")).containsText("gefunden");
        int matches = board.page.locator(".proposal .match").count();
        assertThat(taken).hasCount(matches);
        board.page.locator(".proposal vaadin-checkbox input").first().uncheck();
        assertThat(taken).hasCount(matches - 1);
        takesBack(board);
        assertThat(counts).containsText(ALL_BACK);
        stages(board);
        assertThat(taken).hasCount(matches);
        takesADay(board, matches);
        takesALeague(board, matches);
        takesBack(board);
        assertThat(taken).hasCount(0);
        board.page.locator(".proposal vaadin-checkbox input").first().check();
        assertThat(taken).hasCount(1);

        asksWhy(board);

        board.page.getByText("Zum Ansetzen").click();
        board.press("Freigeben …");
        assertThat(board.step().locator(".told li").first()).isVisible();
        board.commit();
        assertThat(board.page.locator("vaadin-notification-card").first()).containsText("freigegeben");
        assertThat(board.page.locator(".plan-bar .changes")).containsText(Pattern.compile("keine Änderung"));
    }

    private static void takesBack(BoardWindow board) {
        board.page.locator(".search-found .answers button").first().click();
    }

    private static void stages(BoardWindow board) {
        board.page.locator(".search-found .answers button").last().click();
    }

    /** Of what is staged, all matches, one day is taken back and staged again. */
    private static void takesADay(BoardWindow board, int matches) {
        Locator taken = board.page.locator(".proposal vaadin-checkbox[checked]");
        Locator day = board.page.locator(".proposal section").first();
        int ofDay = day.locator(".match").count();
        day.getByText("Tag zurücknehmen").click();
        assertThat(taken).hasCount(matches - ofDay);
        assertThat(day.locator(".not-taken").first()).isVisible();
        assertThat(day.getByText("Tag zurücknehmen")).isHidden();
        assertThat(day.getByText("Tag vormerken")).isFocused();
        day.getByText("Tag vormerken").click();
        assertThat(taken).hasCount(matches);

        day.locator(".fold").click();
        assertThat(day.locator(".match").first()).isHidden();
        day.locator(".fold").click();
        assertThat(day.locator(".match").first()).isVisible();
    }

    /** The same with a league; what is not shown stays staged. */
    private static void takesALeague(BoardWindow board, int matches) {
        Locator rows = board.page.locator(".proposal .match");
        choosesLeague(board, 1);
        assertThat(board.page.locator(".search-found h2")).containsText(" von ");
        int ofLeague = rows.count();
        takesBack(board);
        assertThat(board.page.locator(".proposal vaadin-checkbox[checked]")).hasCount(0);
        choosesLeague(board, 0);
        assertThat(rows).hasCount(matches);
        assertThat(board.page.locator(".proposal vaadin-checkbox[checked]")).hasCount(matches - ofLeague);
        choosesLeague(board, 1);
        assertThat(rows).hasCount(ofLeague);
        stages(board);
        assertThat(board.page.locator(".proposal vaadin-checkbox[checked]")).hasCount(ofLeague);
        choosesLeague(board, 0);
        assertThat(board.page.locator(".proposal vaadin-checkbox[checked]")).hasCount(matches);
    }

    /** @param place 0: all of them */
    private static void choosesLeague(BoardWindow board, int place) {
        Locator league = board.page.locator(".search-found vaadin-select").first();
        league.click();
        assertThat(league).hasAttribute("opened", "");
        board.page.keyboard().press("Home");
        for (int i = 0; i < place; i++) {
            board.page.keyboard().press("ArrowDown");
        }
        board.page.keyboard().press("Enter");
        assertThat(league).not().hasAttribute("opened", "");
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

    @Test
    void a_period_without_matches_says_so_and_hears_of_its_first_one() {
        Api assigner = Api.of(desk.at("graphql"), "assigner", "refstand-demo");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusYears(2);
        String period = assigner.data(
                        "mutation ($c: CreatePeriodInput!) { createPeriod(command: $c) { value { id } } }",
                        Map.of(
                                "name", "Noch leer",
                                "firstDay", day.toString(),
                                "lastDay", day.toString(),
                                "deadline",
                                        Instant.now().plus(Duration.ofDays(1)).toString()))
                .at("/createPeriod/value/id")
                .asText();
        Window window = new Window(browser.window(), desk, "assigner", "refstand-demo");
        window.go("best-plan/" + period);
        assertThat(window.page.locator(".search-hopeless")).containsText("liegt kein Spiel");
        assertThat(window.page.locator(".search-form")).isHidden();

        JsonNode other = assigner.data(
                        "{ fixtures(first: 1) { edges { node { home { id } away { id } venue { id } league { id } } } } }",
                        Map.of())
                .at("/fixtures/edges/0/node");
        assigner.data(
                "mutation ($c: CreateFixtureInput!) { createFixture(command: $c) { value { id } } }",
                Map.of(
                        "number", "BP-1",
                        "leagueId", other.at("/league/id").asText(),
                        "homeTeamId", other.at("/home/id").asText(),
                        "awayTeamId", other.at("/away/id").asText(),
                        "venueId", other.at("/venue/id").asText(),
                        "date", day.toString(),
                        "time", "15:00:00"));
        assertThat(window.page.locator(".search-form")).isVisible();
        assertThat(window.page.locator(".search-hopeless")).isHidden();
    }
}
