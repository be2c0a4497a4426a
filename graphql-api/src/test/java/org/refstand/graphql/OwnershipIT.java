package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.security.Role;

/** What belongs to somebody else: a referee cannot read or change it, and learns nothing of it. */
class OwnershipIT extends ContainerTest {
    @Inject
    private WireDesk desk;

    private Client astrid;
    private String match;
    private String rita;
    private String otto;
    private Client ritasPhone;
    private Client ottosPhone;

    @BeforeEach
    void a_match_is_ritas_and_otto_is_curious() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        match = desk.matches(astrid, 1).get(0);
        desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        otto = desk.referee(astrid, "Obst");
        ottosPhone = desk.account("otto", Role.REFEREE, otto);
        desk.free(ritasPhone, rita, List.of(match));
        desk.stage(astrid, match, "FIRST", rita);
        desk.commit(astrid, match);
    }

    @Test
    void another_referees_data_and_assignments_cannot_be_read() {
        for (String query : List.of(
                "referee(id: $r) { email }",
                "assignmentsOf(refereeId: $r, from: \"2030-01-01\", until: \"2030-12-31\") { role }",
                "partnerWishes(refereeId: $r) { version }",
                "colleagues(refereeId: $r) { totalCount }",
                "absences(refereeId: $r, from: \"2030-01-01\", until: \"2030-12-31\") { id }",
                "availabilityQuestions(refereeId: $r, periodId: \"" + period() + "\") { answer }")) {
            String document = "query($r: ID!) { " + query + " }";
            assertThat(code(ottosPhone, document)).as(query).isEqualTo("FORBIDDEN");
            assertThat(code(ritasPhone, document)).as(query).isEmpty();
        }
        assertThat(desk.crew(ottosPhone, match).get("slots")).isEmpty();
        assertThat(desk.crew(ritasPhone, match).get("slots")).hasSize(2);
    }

    @Test
    void how_matches_are_shared_out_is_told_without_names() {
        assertThat(code(ottosPhone, "{ statistics(season: \"2029/30\") { weeks { roles } } }"))
                .isEqualTo("FORBIDDEN");
        String season = astrid.data("{ leagues { edges { node { season } } } }", Map.of())
                .at("/leagues/edges/0/node/season")
                .asText();
        String own = "query($s: String) { fairness(season: $s) { done planned km shares { matches referees } } }";
        JsonNode ottos = ottosPhone.data(own, Map.of("s", season)).get("fairness");
        assertThat(ottos.get("planned").asInt()).isZero();
        assertThat(ottos.get("km").asInt()).isZero();
        assertThat(ottos.get("shares").toString())
                .isEqualTo("[{\"matches\":0,\"referees\":1},{\"matches\":1,\"referees\":1}]");
        assertThat(ritasPhone
                        .data(own, Map.of("s", season))
                        .at("/fairness/planned")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_referee_does_not_act_for_another() {
        Map<String, Object> away = new HashMap<>(Map.of("refereeId", rita, "firstDay", "2030-02-01"));
        away.put("lastDay", "2030-02-02");
        Map<String, Map<String, ?>> commands = Map.of(
                "declareAvailability", Map.of("refereeId", rita, "fixtureIds", List.of(match), "answer", "NOT_FREE"),
                "declareAvailabilitySpan", Map.of("refereeId", rita, "periodId", period(), "answer", "FREE"),
                "withdrawAvailability", Map.of("refereeId", rita, "fixtureIds", List.of(match)),
                "declareAbsence", away,
                "declarePartnerWish", Map.of("refereeId", rita, "version", 0, "colleagueId", otto, "wish", "WISHED"),
                "withdrawPartnerWish", Map.of("refereeId", rita, "version", 0, "colleagueId", otto),
                "answerAssignment", Map.of("refereeId", rita, "fixtureId", match, "answer", "DECLINED"),
                "changeOwnContact", Map.of("id", rita, "version", 1, "email", "otto@example.org"));
        commands.forEach((mutation, command) ->
                assertThat(code(ottosPhone, mutation, command)).as(mutation).isEqualTo("FORBIDDEN"));
        assertThat(desk.crew(astrid, match).at("/slots/0/answer").asText()).isEqualTo("NONE");
    }

    @Test
    void an_absence_belongs_to_its_referee() {
        JsonNode absence = ritasPhone.done(
                "declareAbsence",
                "id version",
                Map.of("refereeId", rita, "firstDay", "2030-02-01", "lastDay", "2030-02-02"));
        Map<String, Object> seen = Map.of(
                "id",
                absence.get("id").asText(),
                "version",
                absence.get("version").asLong());
        String theirs = refusal(ottosPhone, "deleteAbsence", "SeenAbsenceInput!", seen);
        assertThat(theirs).isEqualTo("FORBIDDEN");
        ritasPhone.done("deleteAbsence", "SeenAbsenceInput!", "", seen);
    }

    @Test
    void news_is_read_by_whom_it_is_for() {
        String news = Eventually.get(() -> {
            JsonNode edges = ritasPhone
                    .data("{ myNotifications { edges { node { id } } } }", Map.of())
                    .at("/myNotifications/edges");
            assertThat(edges).hasSize(1);
            return edges.at("/0/node/id").asText();
        });
        String read = "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids) { values rejections { code } } }";
        assertThat(ottosPhone
                        .data(read, Map.of("ids", List.of(news)))
                        .at("/markNotificationsRead/rejections/0/code")
                        .asText())
                .isEqualTo("UNKNOWN_OBJECT");
        assertThat(ritasPhone
                        .data("{ unreadNotifications }", Map.of())
                        .at("/unreadNotifications")
                        .asInt())
                .isEqualTo(1);
        assertThat(ottosPhone
                        .data("{ myNotifications { totalCount } }", Map.of())
                        .at("/myNotifications/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void a_token_is_revoked_by_its_owner_or_an_administrator() {
        JsonNode made = ritasPhone.done("createAccessToken", "id secret", Map.of("name", "club page"));
        JsonNode other = ritasPhone.done("createAccessToken", "id", Map.of("name", "calendar"));
        Client page = desk.nobody().with(made.get("secret").asText());
        Map<String, ?> id = Map.of("id", made.get("id").asText());
        String revoke = "mutation($id: ID!) { revokeAccessToken(id: $id) { value rejections { code } } }";
        String code = "/revokeAccessToken/rejections/0/code";
        assertThat(ottosPhone.data(revoke, id).at(code).asText()).isEqualTo("UNKNOWN_OBJECT");
        assertThat(astrid.data(revoke, id).at(code).asText()).isEqualTo("UNKNOWN_OBJECT");
        assertThat(page.data("{ me { login } }", Map.of()).at("/me/login").asText())
                .isEqualTo("rita");
        assertThat(ottosPhone.data("{ accessTokens { id } }", Map.of()).get("accessTokens"))
                .isEmpty();

        ritasPhone.data(revoke, id);
        Eventually.holds(
                () -> assertThat(page.send("POST", "{\"query\":\"{ me { login } }\"}", "application/json", null)
                                .statusCode())
                        .isEqualTo(401));
        Client anna = desk.account("anna", Role.ADMIN, null);
        assertThat(anna.data(revoke, Map.of("id", other.get("id").asText()))
                        .at("/revokeAccessToken/value")
                        .asText())
                .isEqualTo(other.get("id").asText());
    }

    private String period() {
        return astrid.data("{ periods { edges { node { id } } } }", Map.of())
                .at("/periods/edges/0/node/id")
                .asText();
    }

    private String code(Client caller, String document) {
        return caller.answer(document, Map.of("r", rita))
                .at("/errors/0/extensions/code")
                .asText();
    }

    private static String code(Client caller, String mutation, Map<String, ?> command) {
        String type = mutation.equals("declareAvailabilitySpan")
                ? "DeclareSpanInput!"
                : Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return refusal(caller, mutation, type, command);
    }

    /** The code of the error, else of the rejection. */
    private static String refusal(Client caller, String mutation, String type, Map<String, ?> command) {
        JsonNode answer = caller.answer(
                "mutation($c: " + type + ") { " + mutation + "(command: $c) { rejections { code } } }",
                Map.of("c", command));
        return answer.has("errors")
                ? answer.at("/errors/0/extensions/code").asText()
                : answer.at("/data/" + mutation + "/rejections/0/code").asText();
    }
}
