package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccount;
import org.refstand.harness.ContainerTest;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Whatever a client sends, the fault is never called ours: each part of each operation is left out, null and rubbish. */
class RubbishIT extends ContainerTest {
    @Inject
    private WireDesk desk;

    @Inject
    private AccountService accounts;

    private final Map<String, String> ids = new HashMap<>();
    private Client astrid;

    @BeforeEach
    void somebody_who_may_do_everything_calls() {
        String referee = desk.referee(desk.account("anna", Role.ASSIGNER, null), "Reif");
        RefereeId rita = new RefereeId(UUID.fromString(referee));
        world.prepared(() -> accounts.create(
                new CreateAccount("astrid", "Astrid", WireDesk.PASSWORD, Set.of(Role.values()), rita, "en")));
        astrid = desk.loggedIn("astrid");
    }

    @Test
    void no_input_is_answered_with_a_fault_of_ours() {
        desk.matches(astrid, 2);
        desk.period(astrid);
        MadeUpRequests requests = new MadeUpRequests(astrid, this::id);
        List<String> faults = new ArrayList<>();
        requests.spoiled().forEach((operation, documents) -> {
            if (!operation.startsWith("subscription.")) {
                documents.forEach(document -> note(document, astrid.answer(document, Map.of()), faults));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void no_subscription_is_answered_with_a_fault_of_ours() {
        MadeUpRequests requests = new MadeUpRequests(astrid, this::id);
        List<String> faults = new ArrayList<>();
        requests.spoiled().forEach((operation, documents) -> {
            if (operation.startsWith("subscription.")) {
                documents.forEach(document -> noteSubscribed(document, faults));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_bad_input() {
        desk.matches(astrid, 2);
        List<String> lists =
                List.of("clubs", "teams", "venues", "leagues", "referees", "fixtures", "accounts", "history");
        for (String from : lists) {
            String cursor = astrid.data("{ " + from + "(first: 1) { edges { cursor } } }", Map.of())
                    .at("/" + from + "/edges/0/cursor")
                    .asText();
            for (String list : lists) {
                String code = astrid.answer(
                                "query($c: String) { " + list + "(after: $c) { totalCount } }", Map.of("c", cursor))
                        .at("/errors/0/extensions/code")
                        .asText();
                assertThat(code).as(from + " in " + list).isEqualTo(list.equals(from) ? "" : "BAD_INPUT");
            }
        }
    }

    @Test
    void a_null_character_is_refused_by_the_name_of_its_field() {
        JsonNode error = astrid.answer("query($s: String) { clubs(search: $s) { totalCount } }", Map.of("s", "a\0b"))
                .at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_INPUT");
        assertThat(error.get("message").asText()).startsWith("search: ");
    }

    /** A real object of the kind the field is about, so that what is wrong beside it is looked at. */
    private String id(String operation, String name) {
        return ids.computeIfAbsent(operation + " " + name, asked -> found(operation, name));
    }

    private String found(String operation, String name) {
        String about = (name.equals("id") || name.equals("ids") ? operation : name).toLowerCase(Locale.ROOT);
        for (String kind : List.of("club", "team", "venue", "league", "referee", "period", "fixture", "account")) {
            if (about.contains(kind)) {
                return first(kind + "s");
            }
        }
        return "00000000-0000-0000-0000-000000000000";
    }

    private String first(String list) {
        JsonNode id = astrid.data("{ " + list + "(first: 1) { edges { node { id } } } }", Map.of())
                .at("/" + list + "/edges/0/node/id");
        return id.isMissingNode() ? "00000000-0000-0000-0000-000000000000" : id.asText();
    }

    private static void note(String document, JsonNode answer, List<String> faults) {
        boolean answered = answer.has("data") || answer.has("errors");
        if (!answered || answer.toString().contains("\"INTERNAL\"")) {
            faults.add(document.substring(0, Math.min(400, document.length())) + " -> " + answer);
        }
    }

    private void noteSubscribed(String document, List<String> faults) {
        Client.Messages messages = astrid.connected();
        messages.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document)));
        messages.send(Map.of("type", "ping"));
        String first = messages.next();
        if (first.contains("\"INTERNAL\"") || !first.startsWith("{")) {
            faults.add(document.substring(0, Math.min(400, document.length())) + " -> " + first);
        }
        messages.close();
    }
}
