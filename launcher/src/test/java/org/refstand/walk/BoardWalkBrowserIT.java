package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.refstand.walk.BoardWindow.COMMITTED;
import static org.refstand.walk.BoardWindow.OPEN;
import static org.refstand.walk.BoardWindow.STAGED;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;
import org.refstand.wire.Api;

/** What an assigner does on the board all day; each test takes open roles of its own. */
class BoardWalkBrowserIT {

    /** Shared with the other tests of the board. */
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo().with("DEMO_DESK", "board");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void goes_from_role_to_role_to_the_commit_and_back_by_keyboard_alone() {
        BoardWindow board = board();
        Locator first = board.page.locator(".board .slot").first();
        first.focus();
        board.page.keyboard().press("ArrowDown");
        assertThat(first).not().isFocused();
        board.page.keyboard().press("ArrowUp");
        assertThat(first).isFocused();

        String role = board.stage("");
        board.page.keyboard().press("c");
        assertThat(board.step().locator(".button")).isVisible();
        board.page.keyboard().press("Escape");
        assertThat(board.step()).hasCount(0);
        assertThat(board.role(role)).isFocused();

        board.takeBack(role);
    }

    @Test
    void escape_leads_from_the_candidates_back_to_the_role() {
        BoardWindow board = board();
        String role = board.openCandidates("");

        board.page.keyboard().press("Escape");

        assertThat(board.page.locator(".candidate-panel.open")).hasCount(0);
        assertThat(board.role(role)).isFocused();
    }

    @Test
    void commits_the_chosen_match_and_leaves_the_other_one_staged() {
        BoardWindow board = board();
        String wanted = board.stage("");
        String other = board.stage(wanted);
        String match = board.page
                .locator(".board-match")
                .filter(new Locator.FilterOptions().setHas(board.role(wanted)))
                .locator(".teams")
                .innerText();

        board.press("Freigeben …");
        board.field("Ausgewählte Spiele").check();
        assertThat(board.step().locator(".button")).isDisabled();
        board.step()
                .locator("vaadin-checkbox-group vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(match))
                .first()
                .locator("input")
                .check();
        assertThat(board.step().locator(".told li").first()).isVisible();
        board.commit();

        assertThat(board.role(wanted)).hasClass(COMMITTED);
        assertThat(board.role(other)).hasClass(STAGED);
        board.takeBack(other);
    }

    @Test
    void tells_the_second_of_two_assigners_that_the_crew_has_changed_and_shows_how_it_stands() throws Exception {
        BoardWindow first = board();
        BoardWindow second = board();
        String role = first.stage("");
        assertThat(second.role(role)).hasClass(STAGED);
        second.role(role).click();
        Locator takeBack = second.panel().getByText("Zurücknehmen");
        takeBack.waitFor();

        try (HeldCrew held = new HeldCrew(desk.data(), BoardWindow.fixture(role))) {
            first.page.keyboard().press("Delete");
            held.awaitWaiting(1);
            takeBack.click();
            held.awaitWaiting(2);
        }

        assertThat(second.page.locator("vaadin-notification-card")).containsText("inzwischen");
        assertThat(first.role(role)).hasClass(OPEN);
        assertThat(second.role(role)).hasClass(OPEN);
    }

    @Test
    void commits_a_replacement_where_it_needs_action_whichever_period_is_shown() {
        BoardWindow board = board();
        somebodyDeclinesInAnotherPeriod();
        Locator broken = board.page.locator(".needs-action li").first();
        broken.getByText("Neu besetzen").click();
        board.panel().locator("li:not(.no) button").first().click();

        broken.getByText("Freigeben …").click();
        assertThat(board.step().locator(".told li")).hasCount(2);
        board.commit();

        assertThat(board.page.locator(".needs-action")).isHidden();
        assertThat(board.page.locator("vaadin-notification-card").first()).containsText("2 Personen");
    }

    @Test
    void shows_the_next_of_many_matches_that_need_action_and_all_when_asked() throws Exception {
        try (Connection database = desk.data().connect();
                Statement slots = database.createStatement()) {
            slots.execute(
                    """
                    create temporary table stopped as
                    select f.id, f.status from fixture f
                     where exists (select 1 from crew_slot s where s.fixture_id = f.id and s.referee_id is not null)
                     order by f.match_date limit 15""");
            slots.execute("update fixture f set status = 'POSTPONED' from stopped t where t.id = f.id");
            int broken = slots.executeUpdate("update crew_slot s set action_needed = true from stopped t"
                    + " where t.id = s.fixture_id and s.referee_id is not null");
            BoardWindow board = board();
            Locator list = board.page.locator(".needs-action li");
            Locator more = board.page.locator(".needs-action").getByText("Alle zeigen");
            assertThat(more).isVisible();
            assertThat(board.page.locator(".needs-action h2")).containsText("15");
            assertThat(list.nth(9)).isVisible();
            assertThat(list).not().hasCount(broken);

            more.click();

            assertThat(list).hasCount(broken);
            assertThat(more).hasCount(0);
            slots.execute("update fixture f set status = t.status from stopped t where t.id = f.id");
            slots.execute("update crew_slot set action_needed = false");
        }
    }

    private static BoardWindow board() {
        return new BoardWindow(browser.window(), desk);
    }

    /** The board shows the locked period; this week's is published. */
    private static void somebodyDeclinesInAnotherPeriod() {
        Api assigner = Api.of(desk.at("graphql"), "assigner", "refstand-demo");
        JsonNode periods = assigner.data("{ periods(first: 20) { edges { node { id status } } } }", Map.of())
                .at("/periods/edges");
        String published = each(periods)
                .map(edge -> edge.path("node"))
                .filter(period -> period.path("status").asText().equals("PUBLISHED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        JsonNode rows = assigner.data(
                        "query ($c: PlanScopeInput!) { board(scope: $c) { rows { fixture { id startsAt }"
                                + " crew { slots { role referee { id } } } } } }",
                        Map.of("periodId", published))
                .at("/board/rows");
        for (JsonNode row : rows) {
            for (JsonNode slot : row.at("/crew/slots")) {
                if (lies(row, Duration.ofHours(1))
                        && isReplaceable(assigner, row.at("/fixture/id").asText(), slot)) {
                    assigner.data(
                            "mutation ($c: AnswerAssignmentInput!) { answerAssignment(command: $c) { done } }",
                            Map.of(
                                    "fixtureId",
                                    row.at("/fixture/id").asText(),
                                    "refereeId",
                                    slot.at("/referee/id").asText(),
                                    "answer",
                                    "DECLINED"));
                    return;
                }
            }
        }
        throw new AssertionError("The demo has nobody committed for a match ahead whom another could replace");
    }

    private static boolean isReplaceable(Api assigner, String fixture, JsonNode slot) {
        String holder = slot.at("/referee/id").asText();
        return !holder.isEmpty()
                && each(assigner.answer(
                                        "query ($f: ID!, $r: CrewRole!) { candidates(fixtureId: $f, role: $r, first: 50)"
                                                + " { edges { node { eligible referee { id } } } } }",
                                        Map.of(
                                                "f",
                                                fixture,
                                                "r",
                                                slot.path("role").asText()))
                                .at("/data/candidates/edges"))
                        .map(edge -> edge.path("node"))
                        .anyMatch(node -> node.path("eligible").asBoolean()
                                && !node.at("/referee/id").asText().equals(holder));
    }

    private static boolean lies(JsonNode row, Duration ahead) {
        JsonNode start = row.at("/fixture/startsAt");
        return start.isTextual()
                && Instant.parse(start.asText()).isAfter(Instant.now().plus(ahead));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
