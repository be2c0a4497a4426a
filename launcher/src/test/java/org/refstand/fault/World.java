package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refstand.wire.Api;

/**
 * A small association: one league whose crews have two roles, one hall, two teams, and for each role the referees who may
 * have it.
 *
 * @param referees ids by role
 */
record World(String league, String venue, String home, String away, Map<String, List<String>> referees) {
    static final List<String> ROLES = List.of("FIRST", "SECOND");
    private static final int REFEREES_EACH = 3;

    static World madeBy(Api api) {
        String club = made(api, "createClub", "ClubDetailsInput", Map.of("name", "SC Alt", "shortName", "Alt"));
        String venue = made(
                api,
                "createVenue",
                "VenueDetailsInput",
                Map.of("name", "Sporthalle", "zip", "12345", "city", "Ort", "courts", 5));
        List<Map<String, ?>> roles = new ArrayList<>();
        ROLES.forEach(role -> roles.add(Map.of("role", role, "required", true)));
        String league = made(
                api,
                "createLeague",
                "LeagueDetailsInput",
                Map.of(
                        "name", "Oberliga",
                        "season", "2026/27",
                        "matchMinutes", 120,
                        "assignedBy", "CENTRAL",
                        "roles", roles));
        Map<String, List<String>> referees = new HashMap<>();
        for (String role : ROLES) {
            List<String> all = new ArrayList<>();
            for (int n = 1; n <= REFEREES_EACH; n++) {
                all.add(made(
                        api,
                        "createReferee",
                        "RefereeDetailsInput",
                        Map.of("firstName", "Robin", "lastName", role + n, "licence", licence(api))));
            }
            referees.put(role, all);
        }
        return new World(league, venue, team(api, "SC Alt", club, league), team(api, "SC Neu", club, league), referees);
    }

    /** Adds an open period, with its deadline far ahead. */
    static String period(Api api, String name, LocalDate first, LocalDate last) {
        return made(
                api,
                "createPeriod",
                "CreatePeriodInput",
                Map.of(
                        "name", name,
                        "firstDay", first.toString(),
                        "lastDay", last.toString(),
                        "deadline", Instant.now().plusSeconds(86_400).toString()));
    }

    /** What a new match is made of. */
    Map<String, Object> match(String number, String round, LocalDate day, String time) {
        return Map.of(
                "leagueId", league,
                "number", number,
                "round", round,
                "homeTeamId", home,
                "awayTeamId", away,
                "venueId", venue,
                "date", day.toString(),
                "time", time);
    }

    /** Does one command that makes something, which must not be refused, and returns its id. */
    static String made(Api api, String operation, String input, Map<String, ?> content) {
        JsonNode answer = api.data(
                "mutation($c: " + input + "!) { " + operation
                        + "(command: $c) { value { id } rejections { code field } } }",
                content);
        JsonNode id = answer.at("/" + operation + "/value/id");
        if (!id.isTextual()) {
            throw new IllegalStateException(operation + " " + content + ": " + answer);
        }
        return id.asText();
    }

    private static String team(Api api, String name, String club, String league) {
        return made(api, "createTeam", "TeamDetailsInput", Map.of("name", name, "clubId", club, "leagueId", league));
    }

    private static String licence(Api api) {
        return api.data("{ licenceClasses { code } }", Map.of())
                .at("/licenceClasses/0/code")
                .asText();
    }
}
