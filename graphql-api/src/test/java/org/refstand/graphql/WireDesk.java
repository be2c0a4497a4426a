package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccount;
import org.refstand.harness.World;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** A desk with matches and people, made over the API as an outside system would; only accounts are made inside. */
@ApplicationScoped
public class WireDesk {
    static final String PASSWORD = "correct horse battery";
    static final LocalDate FIRST_DAY = LocalDate.of(2030, 1, 2);

    @Inject
    World world;

    @Inject
    AccountService accounts;

    /** A client that nobody is logged in at. */
    Client nobody() {
        return new Client(world.address("/graphql"), null);
    }

    /** Makes an account and logs in. */
    Client account(String login, Role role, String referee) {
        RefereeId id = referee == null ? null : new RefereeId(UUID.fromString(referee));
        assertThat(world.prepared(() ->
                                accounts.create(new CreateAccount(login, login, PASSWORD, Set.of(role), id, "en")))
                        .rejections())
                .isEmpty();
        return loggedIn(login);
    }

    /** Logs in to an account that there is. */
    Client loggedIn(String login) {
        return nobody().with(
                        nobody().done("login", "LogInInput!", "token", Map.of("login", login, "password", PASSWORD))
                                .get("token")
                                .asText());
    }

    /** Imports so many matches of one league, one a day at three o'clock, and gives their ids in order. */
    List<String> matches(Client assigner, int matches) {
        assertThat(applied(assigner, schedule("Oberliga", matches, "15:00"))
                        .get("created")
                        .asInt())
                .isEqualTo(matches);
        askForTwoReferees(assigner);
        return ids(assigner, matches);
    }

    /** The first matches, by day. */
    List<String> ids(Client caller, int matches) {
        List<String> ids = new ArrayList<>();
        caller.data("query($n: Int) { fixtures(first: $n) { edges { node { id } } } }", Map.of("n", matches))
                .at("/fixtures/edges")
                .forEach(edge -> ids.add(edge.at("/node/id").asText()));
        return ids;
    }

    /** A file with so many matches of that league, one a day. */
    static String schedule(String league, int matches, String time) {
        StringBuilder file = new StringBuilder("league;season;number;date;time;home;away;venue;zip;city\n");
        for (int i = 0; i < matches; i++) {
            file.append(league).append(";2026/27;").append(i + 1).append(';').append(FIRST_DAY.plusDays(i));
            file.append(';')
                    .append(time)
                    .append(";SC Alt;TV Neu;Halle ")
                    .append(league)
                    .append(";12345;Ort\n");
        }
        return file.toString();
    }

    /** Previews the file and applies it. */
    JsonNode applied(Client assigner, String file) {
        return applied(assigner, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, whatever its encoding. */
    JsonNode applied(Client assigner, byte[] file) {
        String content = Base64.getEncoder().encodeToString(file);
        JsonNode preview = assigner.data(
                        "query($c: String!) { schedulePreview(content: $c) { fingerprint applicable } }",
                        Map.of("c", content))
                .get("schedulePreview");
        assertThat(preview.get("applicable").asBoolean()).isTrue();
        JsonNode applied = assigner.data(
                        "mutation($c: String!, $f: String!) { applySchedule(content: $c, fingerprint: $f)"
                                + " { value { created changed } rejections { code } } }",
                        Map.of("c", content, "f", preview.get("fingerprint").asText()))
                .get("applySchedule");
        assertThat(applied.get("rejections")).as(applied.toString()).isEmpty();
        return applied.get("value");
    }

    /** A period that is open for answers and holds the first month of matches. */
    String period(Client assigner) {
        return period(assigner, FIRST_DAY, "January");
    }

    /** A month from that day, open for answers. */
    String period(Client assigner, LocalDate firstDay, String name) {
        return assigner.done(
                        "createPeriod",
                        "id",
                        Map.of(
                                "name",
                                name,
                                "firstDay",
                                firstDay.toString(),
                                "lastDay",
                                firstDay.plusDays(30).toString(),
                                "deadline",
                                "2029-12-01T12:00:00Z"))
                .get("id")
                .asText();
    }

    /** A referee with licence A. */
    String referee(Client assigner, String lastName) {
        return referee(assigner, "Kim", lastName);
    }

    /** The same with a first name. */
    String referee(Client assigner, String firstName, String lastName) {
        return assigner.done(
                        "createReferee",
                        "RefereeDetailsInput!",
                        "id",
                        Map.of(
                                "firstName",
                                firstName,
                                "lastName",
                                lastName,
                                "licence",
                                "A",
                                "email",
                                lastName.toLowerCase(java.util.Locale.ROOT) + "@example.org"))
                .get("id")
                .asText();
    }

    /** A referee of a club of that name, made with them; gives both ids, the referee's first. */
    List<String> refereeOfClub(Client assigner, String lastName, String club) {
        String id = assigner.done("createClub", "ClubDetailsInput!", "id", Map.of("name", club))
                .get("id")
                .asText();
        return List.of(refereeOf(assigner, lastName, id), id);
    }

    /** A referee of the club. */
    String refereeOf(Client assigner, String lastName, String club) {
        return assigner.done(
                        "createReferee",
                        "RefereeDetailsInput!",
                        "id",
                        Map.of("firstName", "Kim", "lastName", lastName, "licence", "A", "clubId", club))
                .get("id")
                .asText();
    }

    /** The referee is free for these matches. */
    void free(Client caller, String referee, List<String> fixtures) {
        JsonNode answered = caller.data(
                "mutation($c: DeclareAvailabilityInput!) { declareAvailability(command: $c)"
                        + " { values { answer } rejections { code } } }",
                Map.of("c", Map.of("refereeId", referee, "fixtureIds", fixtures, "answer", "FREE")));
        assertThat(answered.at("/declareAvailability/rejections"))
                .as(answered.toString())
                .isEmpty();
    }

    /** Stages the referee; null is nobody. */
    JsonNode stage(Client assigner, String fixture, String role, String referee) {
        Map<String, Object> command = new HashMap<>();
        command.put("fixtureId", fixture);
        command.put("crewVersion", crew(assigner, fixture).get("version").asLong());
        command.put("role", role);
        command.put("refereeId", referee);
        return assigner.done("stageAssignment", "slots { role staged stagedReferee { id } referee { id } }", command);
    }

    /** Commits all that is staged for the match. */
    JsonNode commit(Client assigner, String fixture) {
        return assigner.done(
                "commitPlan",
                "changes { role after { id } } tells { kind referee { id } }",
                commitOf(assigner, fixture));
    }

    /** The command that commits what is staged for the match now. */
    Map<String, ?> commitOf(Client assigner, String fixture) {
        Map<String, ?> scope = Map.of("fixtureIds", List.of(fixture));
        String shown = assigner.data(
                        "query($s: PlanScopeInput!) { plan(scope: $s) { fingerprint } }", Map.of("s", scope))
                .at("/plan/fingerprint")
                .asText();
        return Map.of("scope", scope, "fingerprint", shown, "acceptWarnings", false);
    }

    /** The crew as the caller sees it. */
    JsonNode crew(Client caller, String fixture) {
        return caller.data(
                        "query($id: ID!) { fixture(id: $id) { crew { version slots { role answer staged"
                                + " referee { id } stagedReferee { id } } } } }",
                        Map.of("id", fixture))
                .at("/fixture/crew");
    }

    private static void askForTwoReferees(Client assigner) {
        JsonNode league = assigner.data("{ leagues { edges { node { id version matchMinutes } } } }", Map.of())
                .at("/leagues/edges/0/node");
        assigner.done(
                "changeLeague",
                "id",
                Map.of(
                        "id",
                        league.get("id").asText(),
                        "version",
                        league.get("version").asLong(),
                        "details",
                        Map.of(
                                "name",
                                "Oberliga",
                                "season",
                                "2026/27",
                                "assignedBy",
                                "CENTRAL",
                                "matchMinutes",
                                league.get("matchMinutes").asInt(),
                                "roles",
                                List.of(role("FIRST"), role("SECOND")))));
    }

    private static Map<String, ?> role(String role) {
        return Map.of("role", role, "minimumLicence", "C", "required", true);
    }
}
