package org.refstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.wire.Api;

/** Why somebody was staged is kept and shown, and the plan can be seen as it was before. */
class HistoryBrowserIT {
    private static final String PASSWORD = "refstand-demo";
    private static final String REASON = "Kennt die Halle";

    /** A desk of its own: what is committed and moved here, others may count on. */
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo().with("DEMO_DESK", "history");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void tells_who_staged_whom_and_why_and_shows_the_plan_as_it_was() {
        Page assigner = window("assigner", "de-DE");
        Api api = Api.of(desk.at("graphql"), "assigner", PASSWORD);
        assigner.navigate(desk.at("board/" + published(api)).toString());
        // the last days of the period are to come
        Locator committed = assigner.locator(".board .slot.committed").last();
        committed.waitFor();
        String slot = "#" + committed.getAttribute("id");
        String fixture = slot.substring("#slot-".length(), "#slot-".length() + 36);
        String before = assigner.locator(slot + " .who").innerText();

        assigner.locator(slot).click();
        panel(assigner).locator("li button").first().click();
        assertThat(assigner.locator(slot)).hasClass(Pattern.compile("\\b(staged|blocked)\\b"));
        String after = assigner.locator(slot + " .who").innerText();
        Locator reason = panel(assigner).getByLabel("Grund (freiwillig)");
        reason.fill(REASON);
        reason.press("Enter");
        assertThat(assigner.locator(slot)).hasClass(Pattern.compile("\\b(staged|blocked)\\b"));
        assertThat(reason).isFocused();

        assigner.navigate(desk.at("history/fixture/" + fixture).toString());
        Locator newest = assigner.locator(".happened").first();
        assertThat(newest).containsText(after + " wurde statt " + before + " vorgemerkt");
        assertThat(newest.locator(".why")).hasText("Grund: " + REASON);
        assertThat(newest.locator(".values .before").first()).hasText(before);
        assertThat(newest.locator(".values .after").first()).hasText(after);

        var match = api.data("query($c: ID!) { fixture(id: $c) { version date home { name } away { name } } }", fixture)
                .get("fixture");
        var answer = api.data(
                "mutation($c: RescheduleFixtureInput!) { rescheduleFixture(command: $c) { rejections { code } } }",
                Map.of(
                        "id",
                        fixture,
                        "version",
                        match.get("version").asLong(),
                        "date",
                        LocalDate.parse(match.get("date").asText()).plusDays(60).toString(),
                        "time",
                        "21:45"));
        assertEquals("[]", answer.at("/rescheduleFixture/rejections").toString());
        // the page was not touched: it came by itself
        Locator moved = assigner.locator(".happened").filter(new Locator.FilterOptions().setHasText("wurde verlegt"));
        assertThat(moved.first()).isVisible();
        assertThat(moved.first().locator(".values .after").first()).containsText("21:45");

        Page english = window("assigner", "en-GB");
        english.navigate(desk.at("history/fixture/" + fixture).toString());
        assertThat(english.locator(".happened")
                        .filter(new Locator.FilterOptions().setHasText("was rescheduled to"))
                        .first())
                .isVisible();
        assertThat(english.locator("h1"))
                .containsText(match.at("/home/name").asText() + " – "
                        + match.at("/away/name").asText());
    }

    @Test
    void the_plan_of_a_period_is_shown_as_it_was_with_what_is_other_now() {
        Page assigner = window("assigner", "de-DE");
        assigner.navigate(desk.at("board").toString());
        Locator open = assigner.locator(".board .slot.open").first();
        open.waitFor();
        String slot = "#" + open.getAttribute("id");
        open.click();
        panel(assigner).locator("li button").first().click();
        assertThat(assigner.locator(slot)).hasClass(Pattern.compile("\\b(staged|blocked)\\b"));
        String staged = assigner.locator(slot + " .who").innerText();

        assigner.navigate(desk.at("periods").toString());
        assigner.locator(".period")
                .filter(new Locator.FilterOptions().setHasText("Gesperrt"))
                .first()
                .getByText("Verlauf")
                .click();
        Locator entry = assigner.locator(".happened")
                .filter(new Locator.FilterOptions().setHasText(staged))
                .first();
        assertThat(entry).containsText("vorgemerkt");
        entry.getByText("Plan in diesem Moment").click();
        assertThat(assigner.locator("h1")).containsText("Plan, wie er war");
        assertThat(assigner.locator(".past-match .slot.staged .who, .past-match .slot.blocked .who")
                        .filter(new Locator.FilterOptions().setHasText(staged))
                        .first())
                .isVisible();

        assigner.locator(".past-moment vaadin-time-picker input").fill("00:00");
        assigner.locator(".past-moment vaadin-time-picker input").press("Enter");
        assertThat(assigner.locator(".page")).containsText(Pattern.compile("gab|anders"));

        String address = assigner.url();
        assigner.navigate(address.substring(0, address.indexOf('?')));
        // the period is younger than last Friday: the page begins with now
        assertThat(assigner.locator(".past-match .slot.open").first()).containsText(": offen");

        assigner.navigate(
                desk.at("history/period/00000000-0000-0000-0000-000000000000").toString());
        assertThat(assigner.locator("h1")).containsText("nicht");
    }

    @Test
    void a_reason_that_is_being_written_stays_when_the_match_is_changed_by_somebody_else() {
        Page assigner = window("assigner", "de-DE");
        assigner.navigate(desk.at("board").toString());
        // of a match that has another open role
        Locator open = assigner.locator(".board .crew .slot.open + .slot.open").last();
        open.waitFor();
        String slot = "#" + open.getAttribute("id");
        String fixture = slot.substring("#slot-".length(), "#slot-".length() + 36);
        open.click();
        // breaks a rule, so that there is something to explain
        panel(assigner).locator("li.no button").last().click();
        Locator reason = panel(assigner).getByLabel("Grund (freiwillig)");
        reason.fill(REASON);

        Api api = Api.of(desk.at("graphql"), "assigner", PASSWORD);
        var crew = api.data("query($c: ID!) { crew(fixtureId: $c) { version slots { role staged } } }", fixture)
                .get("crew");
        var answer = api.data(
                "mutation($c: StageAssignmentInput!) { stageAssignment(command: $c) { rejections { code } } }",
                Map.of(
                        "fixtureId", fixture,
                        "crewVersion", crew.get("version").asLong(),
                        "role", openRole(crew),
                        "refereeId", somebody(api)));
        assertEquals("[]", answer.at("/stageAssignment/rejections").toString());
        assertThat(assigner.locator(
                        ".board .slot[id*='" + fixture + "'].staged, .board .slot[id*='" + fixture + "'].blocked"))
                .hasCount(2);
        assertThat(reason).hasValue(REASON);
        assertThat(reason).isFocused();
    }

    @Test
    void a_referee_sees_the_own_part_only() {
        Page referee = window("amara.okafor", "en-GB");
        referee.navigate(desk.at("profile").toString());
        referee.getByText("My history").click();
        assertThat(referee.locator("h1")).hasText("History");
        assertThat(referee.locator(".happened").first()).isVisible();
        assertThat(referee.locator(".happened .why")).hasCount(0);
        assertThat(referee.locator(".history-filters").getByLabel("Done by")).hasCount(0);
        referee.navigate(desk.at("my-matches").toString());
        referee.locator(".own-match, .empty").first().waitFor();
        if (referee.locator(".own-match").count() == 0) {
            // on a Sunday evening the demo has no match of hers ahead
            referee.getByText("Over", new Page.GetByTextOptions().setExact(true))
                    .click();
        }
        referee.locator(".own-match").first().getByText("History").click();
        assertThat(referee.locator(".happened").first()).isVisible();
        assertThat(referee.locator(".history")).not().containsText("staged");
    }

    private static String openRole(JsonNode crew) {
        for (var slot : crew.get("slots")) {
            if (!slot.get("staged").asBoolean()) {
                return slot.get("role").asText();
            }
        }
        throw new AssertionError("The match has no other role");
    }

    private static String somebody(Api api) {
        return api.data("{ referees(first: 1) { edges { node { id } } } }", Map.of())
                .at("/referees/edges/0/node/id")
                .asText();
    }

    private static String published(Api api) {
        for (var edge : api.data("{ periods(first: 20) { edges { node { id status } } } }", Map.of())
                .at("/periods/edges")) {
            if (edge.at("/node/status").asText().equals("PUBLISHED")) {
                return edge.at("/node/id").asText();
            }
        }
        throw new AssertionError("The demo has no published period");
    }

    private static Page window(String login, String locale) {
        Page page = browser.window(new NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(locale)
                .setTimezoneId("Europe/Berlin"));
        page.navigate(desk.at("login").toString());
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.locator(".desk h1").waitFor();
        return page;
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }
}
