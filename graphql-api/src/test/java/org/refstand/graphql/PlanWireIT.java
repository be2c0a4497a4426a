package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.security.Role;

/** The assigner's job over the API: from the board to the referee's answer. */
class PlanWireIT extends ContainerTest {
    private static final String FINDINGS = "findings { rule severity referee { id } message { en de } }";

    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    private Client astrid;
    private String match;
    private String rita;
    private Client ritasPhone;

    @BeforeEach
    void an_assigner_calls() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
    }

    @Test
    void from_the_board_to_the_answer() {
        match = desk.matches(astrid, 3).get(0);
        String period = desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        String otto = desk.referee(astrid, "Obst");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        desk.free(ritasPhone, rita, List.of(match));

        theBoardAndItsCandidatesAreShown(period, otto);
        whoIsNotFreeIsNamedAndNotCommitted(period, otto);
        theRightOneIsStagedAndCommitted();
        told(ritasPhone, match);
        theRefereeSeesItAndConfirms();
    }

    private void theBoardAndItsCandidatesAreShown(String period, String otto) {
        JsonNode rows = board(period);
        assertThat(rows).hasSize(3);
        assertThat(rows.at("/0/fixture/id").asText()).isEqualTo(match);
        assertThat(rows.at("/0/crew/slots").findValuesAsText("role")).containsExactly("FIRST", "SECOND");
        JsonNode candidates = candidates(match);
        assertThat(candidates.at("/0/node/referee/id").asText()).isEqualTo(rita);
        assertThat(candidates.at("/0/node/eligible").asBoolean()).isTrue();
        assertThat(candidates.at("/0/node/cost/onlyOneFor").findValuesAsText("role"))
                .containsExactly("SECOND");
        assertThat(candidates.at("/1/node/referee/id").asText()).isEqualTo(otto);
        assertThat(candidates.at("/1/node/findings/0/rule").asText()).isEqualTo("AVAILABLE");
    }

    private void whoIsNotFreeIsNamedAndNotCommitted(String period, String otto) {
        desk.stage(astrid, match, "FIRST", otto);
        JsonNode plan = plan(match);
        assertThat(plan.get("committable").asBoolean()).isFalse();
        assertThat(plan.at("/findings/0/rule").asText()).isEqualTo("AVAILABLE");
        assertThat(plan.at("/findings/0/message/de").asText()).isNotBlank();
        assertThat(astrid.rejection("commitPlan", desk.commitOf(astrid, match))).isEqualTo("RULE_AVAILABLE");
        assertThat(board(period).at("/0/findings/0/rule").asText()).isEqualTo("AVAILABLE");
        assertThat(astrid.rejection("stageAssignment", stale(match, rita))).isEqualTo("CHANGED_MEANWHILE");
    }

    private void theRightOneIsStagedAndCommitted() {
        astrid.done(
                "unstageAssignment",
                "version",
                Map.of(
                        "fixtureId",
                        match,
                        "role",
                        "FIRST",
                        "crewVersion",
                        desk.crew(astrid, match).get("version").asLong()));
        assertThat(plan(match).get("changes")).isEmpty();
        desk.stage(astrid, match, "FIRST", rita);
        assertThat(desk.crew(ritasPhone, match).get("slots")).isEmpty();
        JsonNode committed = desk.commit(astrid, match);
        assertThat(committed.at("/changes/0/after/id").asText()).isEqualTo(rita);
        assertThat(committed.at("/tells/0/kind").asText()).isEqualTo("ADDED");
    }

    private void theRefereeSeesItAndConfirms() {
        JsonNode own = ritasPhone
                .data(
                        "query($r: ID!, $from: Date!) { assignmentsOf(refereeId: $r, from: $from, until: $from)"
                                + " { role answer fixture { id venue { city } } crew { role } } }",
                        Map.of("r", rita, "from", WireDesk.FIRST_DAY.toString()))
                .get("assignmentsOf");
        assertThat(own.findValuesAsText("id")).containsExactly(match);
        JsonNode answered = ritasPhone.done(
                "answerAssignment",
                "slots { role answer }",
                Map.of("fixtureId", match, "refereeId", rita, "answer", "CONFIRMED"));
        assertThat(answered.at("/slots/0/answer").asText()).isEqualTo("CONFIRMED");
        assertThat(desk.crew(astrid, match).at("/slots/0/answer").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void an_administrator_sets_a_rule_and_the_plan_obeys() {
        String match = desk.matches(astrid, 1).get(0);
        String otto = desk.referee(astrid, "Obst");
        desk.stage(astrid, match, "FIRST", otto);
        assertThat(plan(match).get("committable").asBoolean()).isFalse();
        JsonNode rule = rule("AVAILABLE");
        Client anna = desk.account("anna", Role.ADMIN, null);
        anna.done(
                "changeRule",
                "severity",
                Map.of(
                        "name",
                        "AVAILABLE",
                        "severity",
                        "OFF",
                        "parameters",
                        List.of(),
                        "version",
                        rule.get("version").asLong()));
        assertThat(rule("AVAILABLE").get("severity").asText()).isEqualTo("OFF");
        assertThat(plan(match).get("committable").asBoolean()).isTrue();
        assertThat(desk.commit(astrid, match).get("changes")).hasSize(1);
    }

    @Test
    void a_commit_of_another_plan_than_was_shown_answers_with_the_plan_as_it_is() {
        String match = desk.matches(astrid, 1).get(0);
        String rita = desk.referee(astrid, "Reif");
        desk.stage(astrid, match, "FIRST", rita);
        Map<String, ?> shown = desk.commitOf(astrid, match);
        desk.stage(astrid, match, "SECOND", desk.referee(astrid, "Obst"));
        JsonNode answer = astrid.data(
                        "mutation($c: CommitPlanInput!) { commitPlan(command: $c) { value { changes { role } }"
                                + " rejections { code } plan { fingerprint changes { role } } } }",
                        Map.of("c", shown))
                .get("commitPlan");
        assertThat(answer.get("value").isNull()).isTrue();
        assertThat(answer.at("/rejections/0/code").asText()).isEqualTo("PLAN_OUTDATED");
        assertThat(answer.at("/plan/changes").findValuesAsText("role")).containsExactly("FIRST", "SECOND");
        assertThat(answer.at("/plan/fingerprint").asText()).isNotBlank().isNotEqualTo(shown.get("fingerprint"));
    }

    @Test
    void who_declines_needs_action() {
        String match = desk.matches(astrid, 1).get(0);
        desk.period(astrid);
        String rita = desk.referee(astrid, "Reif");
        desk.free(astrid, rita, List.of(match));
        desk.stage(astrid, match, "SECOND", rita);
        desk.commit(astrid, match);
        Client ritasPhone = desk.account("rita", Role.REFEREE, rita);
        ritasPhone.done(
                "answerAssignment", "version", Map.of("fixtureId", match, "refereeId", rita, "answer", "DECLINED"));
        JsonNode rows = astrid.data("{ needingAction { totalCount edges { node { fixture { id } } } } }", Map.of());
        assertThat(rows.findValuesAsText("id")).containsExactly(match);
    }

    @Test
    void crews_of_500_fixtures_cost_as_many_statements_as_of_10() {
        desk.matches(astrid, 500);
        String first = desk.referee(astrid, "Reif");
        String second = desk.referee(astrid, "Obst");
        jdbi.useHandle(handle -> {
            handle.execute("insert into crew (fixture_id, version) select id, 1 from fixture");
            for (Map.Entry<String, String> slot :
                    Map.of("FIRST", first, "SECOND", second).entrySet()) {
                handle.execute(
                        "insert into crew_slot (fixture_id, role, referee_id, during)"
                                + " select id, ?, ?, tstzrange(starts_at, ends_at) from fixture",
                        slot.getKey(),
                        UUID.fromString(slot.getValue()));
            }
        });
        pageOf(10);
        var few = statements.during(() -> pageOf(10));
        var many = statements.during(() -> pageOf(500));
        assertThat(many.count()).as(few + "\n" + many).isEqualTo(few.count()).isPositive();
        assertThat(few.toString()).doesNotContain("select count");
    }

    private JsonNode pageOf(int rows) {
        JsonNode page = astrid.data(
                "query($n: Int) { fixtures(first: $n) { pageInfo { hasNextPage } edges { node { number startsAt"
                        + " venue { name } league { name } home { name } away { name }"
                        + " crew { slots { role referee { name clubName } } } } } } }",
                Map.of("n", rows));
        assertThat(page.at("/fixtures/edges")).hasSize(rows);
        assertThat(page.findValuesAsText("role")).hasSize(2 * rows);
        assertThat(page.findValues("referee")).allMatch(referee -> !referee.isNull());
        return page;
    }

    private static void told(Client phone, String match) {
        JsonNode news = Eventually.get(() -> {
            JsonNode edges = phone.data(
                            "{ myNotifications { totalCount edges { node { id kind readAt fixture { id } } } } }",
                            Map.of())
                    .at("/myNotifications/edges");
            assertThat(edges).hasSize(1);
            return edges.at("/0/node");
        });
        assertThat(news.get("kind").asText()).isEqualTo("ASSIGNED");
        assertThat(news.at("/fixture/id").asText()).isEqualTo(match);
        assertThat(unread(phone)).isEqualTo(1);
        JsonNode read = phone.data(
                "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids) { values rejections { code } } }",
                Map.of("ids", List.of(news.get("id").asText())));
        assertThat(read.at("/markNotificationsRead/values")).hasSize(1);
        assertThat(unread(phone)).isZero();
    }

    private static int unread(Client phone) {
        return phone.data("{ unreadNotifications }", Map.of())
                .get("unreadNotifications")
                .asInt();
    }

    private JsonNode board(String period) {
        return astrid.data(
                        "query($p: ID) { board(scope: {periodId: $p}) { period { name }"
                                + " rows { fixture { id } crew { slots { role } } " + FINDINGS + " } } }",
                        Map.of("p", period))
                .at("/board/rows");
    }

    private JsonNode plan(String match) {
        return astrid.data(
                        "query($f: [ID!]) { plan(scope: {fixtureIds: $f}) { committable changes { role }"
                                + " tells { kind } " + FINDINGS + " } }",
                        Map.of("f", List.of(match)))
                .get("plan");
    }

    private JsonNode candidates(String match) {
        return astrid.data(
                        "query($f: ID!) { candidates(fixtureId: $f, role: FIRST) { edges { node"
                                + " { eligible led planned wanted distanceKm referee { id } " + FINDINGS
                                + " cost { extraKm aboveWantedBefore aboveWantedAfter aboveShareBefore aboveShareAfter"
                                + " onlyOneFor { role fixture { id } } } } } } }",
                        Map.of("f", match))
                .at("/candidates/edges");
    }

    private JsonNode rule(String name) {
        for (JsonNode rule : astrid.data("{ rules { name severity version sentence { en } } }", Map.of())
                .get("rules")) {
            if (rule.get("name").asText().equals(name)) {
                return rule;
            }
        }
        throw new AssertionError("no rule " + name);
    }

    private static Map<String, ?> stale(String match, String referee) {
        return Map.of("fixtureId", match, "role", "FIRST", "crewVersion", 0, "refereeId", referee);
    }
}
