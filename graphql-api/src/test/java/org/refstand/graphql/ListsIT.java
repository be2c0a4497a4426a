package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Statements;
import org.refstand.security.Role;

/** Every list is bounded, by pages or by days, and costs as many statements however long it is. */
class ListsIT extends ContainerTest {
    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Statements statements;

    private Client astrid;

    @BeforeEach
    void an_assigner_calls() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
    }

    @Test
    void candidates_answers_and_what_needs_action_come_in_pages() {
        List<String> matches = desk.matches(astrid, 3);
        desk.period(astrid);
        List<String> referees = new ArrayList<>();
        for (String name : List.of("Reif", "Obst", "Kern")) {
            referees.add(desk.referee(astrid, name));
            desk.free(astrid, referees.get(referees.size() - 1), matches);
        }
        for (int i = 0; i < matches.size(); i++) {
            desk.stage(astrid, matches.get(i), "FIRST", referees.get(i));
            desk.commit(astrid, matches.get(i));
        }
        statements.awaitReaders(); // they look at each commit, and would take the flag back
        jdbi.useHandle(handle -> handle.execute("update crew_slot set action_needed = true"));

        String of = "(fixtureId: \"" + matches.get(0) + "\", ";
        assertThat(walked("candidates", of + "role: SECOND, ", "referee { id }"))
                .containsExactlyInAnyOrderElementsOf(referees);
        assertThat(walked("availabilityAnswers", of, "refereeId")).containsExactlyElementsOf(referees);
        assertThat(walked("needingAction", "(", "fixture { id }")).containsExactlyElementsOf(matches);
        assertThat(astrid.errorCode("{ candidates" + of + "role: SECOND, after: \"bm9ib2R5\") { totalCount } }"))
                .isEqualTo("BAD_INPUT");
    }

    @Test
    void what_is_read_by_days_is_read_for_a_season_at_most() {
        String rita = desk.referee(astrid, "Reif");
        for (String list : List.of("absences", "assignmentsOf")) {
            String ask =
                    "{ " + list + "(refereeId: \"" + rita + "\", from: \"2030-01-01\", until: \"%s\") { __typename } }";
            assertThat(astrid.errorCode(ask.formatted("2031-02-04"))).as(list).isEmpty();
            assertThat(astrid.errorCode(ask.formatted("2031-02-05"))).as(list).isEqualTo("BAD_INPUT");
        }
    }

    @Test
    void the_progress_of_a_period_that_is_none_is_null() {
        String period = desk.period(astrid);
        String progress = "query($id: ID!) { periodProgress(id: $id) { fixtures } }";
        assertThat(astrid.data(progress, Map.of("id", period))
                        .at("/periodProgress/fixtures")
                        .asInt())
                .isZero();
        assertThat(astrid.data(progress, Map.of("id", UUID.randomUUID()))
                        .get("periodProgress")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_fixtures_of_500_notifications_cost_as_many_statements_as_of_10() {
        String rita = withFixtures(500);
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into notification (id, version, referee_id, event_id, kind, fixture_id, text_de, text_en, created_at)
                select gen_random_uuid(), 1, ?, gen_random_uuid(), 'FIXTURE_MOVED', id, 'Verlegt', 'Moved', now()
                  from fixture""",
                UUID.fromString(rita)));
        Client phone = desk.account("rita", Role.REFEREE, rita);
        costsTheSame(phone, "myNotifications(", "node { text { en } fixture { number home { name } venue { name } } }");
    }

    @Test
    void the_fixtures_of_500_answers_cost_as_many_statements_as_of_10() {
        desk.matches(astrid, 1);
        jdbi.useHandle(handle -> {
            handle.execute(
                    """
                    insert into referee (id, version, first_name, last_name, licence, active)
                    select gen_random_uuid(), 1, 'Kim', 'Nr ' || n, 'A', true from generate_series(1, 500) n""");
            handle.execute(
                    """
                    insert into availability (referee_id, fixture_id, answer, declared_at, confirmed_at)
                    select r.id, f.id, 'FREE', now(), now() from referee r, fixture f""");
        });
        costsTheSame(
                astrid,
                "availabilityAnswers(fixtureId: \"" + desk.ids(astrid, 1).get(0) + "\", ",
                "node { answer fixture { number home { name } venue { name } } }");
    }

    private String withFixtures(int matches) {
        desk.matches(astrid, matches);
        return desk.referee(astrid, "Reif");
    }

    private void costsTheSame(Client caller, String list, String node) {
        pageOf(caller, list, node, 10);
        var few = statements.during(() -> pageOf(caller, list, node, 10));
        var many = statements.during(() -> pageOf(caller, list, node, 500));
        assertThat(many.count()).as(few + "\n" + many).isEqualTo(few.count()).isPositive();
    }

    private static JsonNode pageOf(Client caller, String list, String node, int rows) {
        JsonNode page = caller.data("{ " + list + "first: " + rows + ") { edges { " + node + " } } }", Map.of());
        assertThat(page.findValues("number")).hasSize(rows);
        return page;
    }

    /** The ids of a list that is read one row at a time. */
    private List<String> walked(String list, String arguments, String id) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> after = new HashMap<>();
        boolean more = true;
        while (more) {
            JsonNode page = astrid.data(
                            "query($a: String) { " + list + arguments + "first: 1, after: $a) { totalCount"
                                    + " pageInfo { hasNextPage endCursor } edges { node { " + id + " } } } }",
                            after)
                    .get(list);
            assertThat(page.get("totalCount").asInt()).isEqualTo(3);
            ids.add(page.at("/edges/0/node")
                    .findValue(id.contains("{") ? "id" : id)
                    .asText());
            after.put("a", page.at("/pageInfo/endCursor").asText());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return ids;
    }
}
