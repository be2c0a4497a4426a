package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** Things as they were: fixture, crew, referee and period at a moment, for those who may see the like today. */
class PastWireIT extends ContainerTest {
    private static final String CREW = "query($id: ID!, $at: DateTime) { crew(fixtureId: $id, asOf: $at) { version"
            + " slots { role answer staged stagedBy referee { id name } stagedReferee { id } } } }";

    @Inject
    private WireDesk desk;

    @Inject
    private Clock clock;

    @Inject
    private Jdbi jdbi;

    private Client astrid;
    private String match;
    private String rita;
    private String otto;
    private Client ritasPhone;
    private Client ottosPhone;
    private String beforeAll;
    private String planned;
    private String staged;
    private String committed;

    /** First the match is Rita's, then Otto's. */
    @BeforeEach
    void a_match_changes_hands() {
        beforeAll = now();
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        match = desk.matches(astrid, 1).get(0);
        desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        otto = desk.referee(astrid, "Obst");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        ottosPhone = desk.account("otto", Role.REFEREE, otto);
        desk.free(ritasPhone, rita, List.of(match));
        desk.free(ottosPhone, otto, List.of(match));
        planned = now();
        desk.stage(astrid, match, "FIRST", rita);
        staged = now();
        desk.commit(astrid, match);
        committed = now();
        desk.stage(astrid, match, "FIRST", otto);
        desk.commit(astrid, match);
    }

    @Test
    void a_crew_is_shown_as_it_was_and_nothing_staged_to_referees() {
        assertThat(slot(astrid, planned).get("staged").asBoolean()).isFalse();
        assertThat(slot(astrid, planned).get("referee").isNull()).isTrue();
        assertThat(slot(astrid, staged).at("/stagedReferee/id").asText()).isEqualTo(rita);
        assertThat(slot(astrid, staged).get("stagedBy").asText()).isEqualTo("astrid");
        assertThat(slot(astrid, committed).at("/referee/id").asText()).isEqualTo(rita);
        assertThat(slot(astrid, now()).at("/referee/id").asText()).isEqualTo(otto);
        assertThat(slot(astrid, null)).isEqualTo(slot(astrid, now()));

        Client anna = desk.account("anna", Role.ADMIN, null);
        assertThat(slot(anna, staged).get("staged").asBoolean()).isFalse();
        assertThat(slot(anna, staged).get("stagedReferee").isNull()).isTrue();
    }

    @Test
    void a_referee_sees_the_crews_they_belonged_to_then() {
        assertThat(crew(ritasPhone, staged).get("slots")).isEmpty();
        assertThat(slot(ritasPhone, committed).at("/referee/id").asText()).isEqualTo(rita);
        assertThat(slot(ritasPhone, committed).get("staged").asBoolean()).isFalse();
        assertThat(crew(ritasPhone, null).get("slots")).isEmpty();
        assertThat(crew(ottosPhone, committed).get("slots")).isEmpty();
        assertThat(slot(ottosPhone, now()).at("/referee/id").asText()).isEqualTo(otto);
    }

    @Test
    void a_fixture_is_shown_with_the_time_and_the_names_of_then_and_not_before_there_was_one() {
        JsonNode venue = fixture(astrid, planned).get("venue");
        Map<String, Object> hall = new HashMap<>(Map.of("name", "Halle Neu", "street", "", "zip", "12345"));
        hall.putAll(Map.of("city", "Ort", "telephone", "", "email", "", "courts", 2));
        astrid.done("changeVenue", "id", Map.of("id", venue.get("id").asText(), "version", 1, "details", hall));
        long version = fixture(astrid, null).get("version").asLong();
        astrid.done(
                "rescheduleFixture",
                "id",
                Map.of("id", match, "version", version, "date", "2030-01-03", "time", "18:00"));

        JsonNode then = fixture(ritasPhone, committed);
        assertThat(then.get("date").asText()).isEqualTo("2030-01-02");
        assertThat(then.at("/venue/name").asText()).isEqualTo("Halle Oberliga");
        assertThat(then.at("/home/name").asText()).isEqualTo("SC Alt");
        assertThat(then.at("/crew/slots/0/referee/id").asText()).isEqualTo(rita);
        assertThat(fixture(astrid, now())).isEqualTo(fixture(astrid, null));
        assertThat(fixture(astrid, now()).at("/venue/name").asText()).isEqualTo("Halle Neu");
        assertThat(fixture(astrid, beforeAll).isNull()).isTrue();
        assertThat(crew(astrid, beforeAll).isNull()).isTrue();
    }

    @Test
    void a_referee_sees_the_own_past_only() {
        Map<String, Object> contact = new HashMap<>(Map.of("id", rita, "version", 1, "email", "new@example.org"));
        contact.putAll(Map.of("telephone", "", "homeZip", "", "homeCity", ""));
        ritasPhone.done("changeOwnContact", "id", contact);
        assertThat(referee(ritasPhone, rita, committed).get("email").asText()).isEqualTo("reif@example.org");
        assertThat(referee(ritasPhone, rita, now())).isEqualTo(referee(ritasPhone, rita, null));
        assertThat(referee(astrid, rita, beforeAll).isNull()).isTrue();
        assertThat(ottosPhone.errorCode(referee(rita, committed))).isEqualTo("FORBIDDEN");
        assertThat(ottosPhone.errorCode(referee(rita, beforeAll))).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_period_is_shown_in_the_status_of_then() {
        JsonNode period = astrid.data("{ periods { edges { node { id version } } } }", Map.of())
                .at("/periods/edges/0/node");
        String id = period.get("id").asText();
        String open = now();
        astrid.done("lockPeriod", "SeenPeriodInput!", "id", Map.of("id", id, "version", 1));
        assertThat(period(id, open).get("status").asText()).isEqualTo("OPEN");
        assertThat(period(id, open).get("acceptsAnswers").asBoolean()).isTrue();
        assertThat(period(id, now()).get("status").asText()).isEqualTo("LOCKED");
        assertThat(period(id, now())).isEqualTo(period(id, null));
        assertThat(period(id, beforeAll).isNull()).isTrue();
    }

    @Test
    void an_administrator_has_the_whole_history_checked() {
        String check = "{ historyCheck { checked different differences { aggregate aggregateId field folded row } } }";
        Client anna = desk.account("anna", Role.ADMIN, null);
        JsonNode well = anna.data(check, Map.of()).get("historyCheck");
        assertThat(well.get("checked").asInt()).isGreaterThan(10);
        assertThat(well.get("differences")).isEmpty();

        jdbi.useHandle(handle -> handle.execute("update fixture set number = '99'"));
        JsonNode ill = anna.data(check, Map.of()).get("historyCheck");
        assertThat(ill.get("different").asInt()).isEqualTo(1);
        assertThat(ill.at("/differences/0/aggregateId").asText()).isEqualTo(match);
        assertThat(ill.at("/differences/0/field").asText()).isEqualTo("number");
        assertThat(ill.at("/differences/0/folded").asText()).isEqualTo("1");
        assertThat(ill.at("/differences/0/row").asText()).isEqualTo("99");
        assertThat(astrid.errorCode(check)).isEqualTo("FORBIDDEN");
    }

    private String now() {
        return clock.instant().toString();
    }

    private JsonNode slot(Client caller, String at) {
        return crew(caller, at).at("/slots/0");
    }

    private JsonNode crew(Client caller, String at) {
        return caller.data(CREW, asked(match, at)).get("crew");
    }

    private JsonNode fixture(Client caller, String at) {
        return caller.data(
                        "query($id: ID!, $at: DateTime) { fixture(id: $id, asOf: $at) { id version number date startsAt"
                                + " endsAt status league { name } home { name clubName } away { name }"
                                + " venue { id name } crew(asOf: $at) { slots { role referee { id } } } } }",
                        asked(match, at))
                .get("fixture");
    }

    private static JsonNode referee(Client caller, String id, String at) {
        return caller.data(
                        "query($id: ID!, $at: DateTime) { referee(id: $id, asOf: $at) { version lastName email clubName } }",
                        asked(id, at))
                .get("referee");
    }

    private static String referee(String id, String at) {
        return "{ referee(id: \"" + id + "\", asOf: \"" + at + "\") { email } }";
    }

    private JsonNode period(String id, String at) {
        return astrid.data(
                        "query($id: ID!, $at: DateTime) { period(id: $id, asOf: $at) { version name status"
                                + " acceptsAnswers } }",
                        asked(id, at))
                .get("period");
    }

    private static Map<String, Object> asked(String id, String at) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("id", id);
        asked.put("at", at);
        return asked;
    }
}
