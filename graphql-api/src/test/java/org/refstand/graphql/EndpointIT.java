package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** The deployed endpoint keeps to GraphQL over HTTP, to graphql-transport-ws, and lets in whom it should. */
class EndpointIT extends ContainerTest {
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String DESK = "{\"query\":\"{ desk { name } }\"}";

    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    private Client client;

    @BeforeEach
    void somebody_calls() {
        client = desk.nobody();
    }

    @Test
    void answers_in_the_media_type_that_was_asked_for() {
        HttpResponse<String> response = client.send("POST", DESK, JSON, GRAPHQL);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"data\":{\"desk\":{\"name\":\"Refstand\"}}}");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(GRAPHQL);
        assertThat(client.send("POST", DESK, JSON, JSON)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith(JSON);
        assertThat(client.send("POST", DESK, JSON, "text/html").statusCode()).isEqualTo(406);
    }

    @Test
    void an_invalid_document_is_400_in_the_new_media_type_and_200_in_the_old() {
        String invalid = "{\"query\":\"{ nothing }\"}";
        assertThat(client.send("POST", invalid, JSON, GRAPHQL).statusCode()).isEqualTo(400);
        assertThat(client.send("POST", invalid, JSON, JSON).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_request_is_400() {
        for (String body : new String[] {"rubbish", "{}", "[" + DESK + "]", "{\"query\":7}", ""}) {
            HttpResponse<String> response = client.send("POST", body, JSON, JSON);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.body()).contains("BAD_REQUEST");
        }
    }

    @Test
    void what_a_foreign_page_could_post_is_415() {
        for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"}) {
            assertThat(client.send("POST", DESK, type, null).statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    @Test
    void more_than_a_megabyte_is_413() {
        String large = "{\"query\":\"{ desk { name } }" + " ".repeat(1 << 20) + "\"}";
        assertThat(client.send("POST", large, JSON, null).statusCode()).isEqualTo(413);
    }

    @Test
    void get_is_for_queries_only() {
        assertThat(get("{ desk { name } }").statusCode()).isEqualTo(200);
        HttpResponse<String> mutation = get("mutation { markAllNotificationsRead { done } }");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.headers().firstValue("Allow")).contains("POST");
        assertThat(client.send("PUT", DESK, JSON, null).statusCode()).isEqualTo(405);
    }

    @Test
    void a_subscription_by_http_is_an_error_of_the_request_by_whatever_method() {
        String changes = "subscription { fixtureChanges { kind } }";
        String body = Client.json(Map.of("query", changes));
        HttpResponse<String> posted = client.send("POST", body, JSON, GRAPHQL);
        assertThat(posted.statusCode()).isEqualTo(400);
        assertThat(posted.body()).contains("SUBSCRIPTION_NEEDS_WEBSOCKET");
        assertThat(posted.headers().firstValue("Allow")).isEmpty();
        assertThat(client.send("POST", body, JSON, JSON).statusCode()).isEqualTo(200);
        assertThat(get(changes).statusCode()).isEqualTo(400);
    }

    @Test
    void variables_and_extensions_are_objects() {
        for (String member : List.of("\"variables\":[1]", "\"variables\":\"x\"", "\"extensions\":7")) {
            HttpResponse<String> response =
                    client.send("POST", "{\"query\":\"{ desk { name } }\"," + member + "}", JSON, GRAPHQL);
            assertThat(response.statusCode()).as(member).isEqualTo(400);
            assertThat(response.body()).as(member).contains("BAD_REQUEST");
        }
        for (String variables : List.of("{", "[1]", "7")) {
            HttpResponse<String> response = get("{ desk { name } }", variables);
            assertThat(response.statusCode()).as(variables).isEqualTo(400);
            assertThat(response.body()).as(variables).contains("BAD_REQUEST");
        }
        assertThat(get("{ desk { name } }", "null").statusCode()).isEqualTo(200);
    }

    @Test
    void a_mutation_whose_answer_nobody_would_take_is_not_done() {
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        String create = "mutation { createClub(command: {name: \"SC Alt\"}) { done } }";
        assertThat(astrid.send("POST", Client.json(Map.of("query", create)), JSON, "text/html")
                        .statusCode())
                .isEqualTo(406);
        assertThat(astrid.data("{ clubs { totalCount } }", Map.of())
                        .at("/clubs/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void several_lines_of_accept_mean_the_same_as_one() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(world.address("/graphql"))
                .header("Content-Type", JSON)
                .header("Accept", "text/html")
                .header("Accept", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(DESK))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(JSON);
    }

    @Test
    void answers_in_the_language_that_is_liked_best() throws Exception {
        for (Map.Entry<String, String> liked : Map.of(
                        "de-AT, en;q=0.5", "Bitte erst anmelden",
                        "fr, en-GB;q=0.9, de;q=0.1", "Log in first",
                        "fr", "Log in first")
                .entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(world.address("/graphql"))
                    .header("Content-Type", JSON)
                    .header("Accept-Language", liked.getKey())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ clubs { totalCount } }\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains(liked.getValue());
        }
    }

    @Test
    void answers_in_json_to_come_back_when_a_token_cannot_be_looked_up() {
        Client page = desk.nobody()
                .with(desk.account("astrid", Role.ASSIGNER, null)
                        .done("createAccessToken", "secret", Map.of("name", "club page"))
                        .get("secret")
                        .asText());
        jdbi.useHandle(handle -> handle.execute("alter table access_token rename to access_token_away"));
        try {
            HttpResponse<String> response = page.send("POST", DESK, JSON, GRAPHQL);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(Client.json(response.body())
                            .at("/errors/0/extensions/code")
                            .asText())
                    .isEqualTo("UNAVAILABLE");
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table access_token_away rename to access_token"));
        }
        assertThat(page.send("POST", DESK, JSON, GRAPHQL).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_told_to_log_in_and_a_wrong_token_is_401() {
        assertThat(client.errorCode("{ clubs { totalCount } }")).isEqualTo("UNAUTHENTICATED");
        HttpResponse<String> response = client.with("wrong").send("POST", DESK, JSON, null);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void a_login_gives_a_token_and_the_token_a_role() {
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        assertThat(astrid.data("{ me { login roles } }", Map.of()).get("me"))
                .hasToString("{\"login\":\"astrid\",\"roles\":[\"ASSIGNER\"]}");
        assertThat(astrid.errorCode("{ accounts { totalCount } }")).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_wrong_password_is_a_rejection() {
        assertThat(client.data(
                                "mutation { login(command: {login: \"nobody\", password: \"x\"})"
                                        + " { done rejections { code } } }",
                                Map.of())
                        .at("/login"))
                .hasToString("{\"done\":false,\"rejections\":[{\"code\":\"LOGIN_FAILED\"}]}");
    }

    @Test
    void a_page_of_another_site_cannot_open_a_websocket() {
        assertThatThrownBy(() -> client.open("https://evil.example.org"))
                .cause()
                .isInstanceOf(WebSocketHandshakeException.class);
        String own = world.address("").toString().replaceFirst("(https?://[^/]+).*", "$1");
        Client.Messages messages = client.open(own);
        messages.send(Map.of("type", "connection_init"));
        assertThat(messages.next()).isEqualTo("{\"type\":\"connection_ack\"}");
        messages.close();
    }

    @Test
    void a_subscription_needs_a_login_and_tells_what_happens() {
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        String changes = "subscription { fixtureChanges { kind by fixture { number } } }";
        Client.Messages anybody = client.connected();
        anybody.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", changes)));
        assertThat(anybody.next()).contains("\"error\"").contains("UNAUTHENTICATED");
        anybody.close();

        Client.Messages messages = astrid.connected();
        messages.subscribe("1", changes, Map.of());
        desk.matches(astrid, 1);
        assertThat(messages.item().get("fixtureChanges"))
                .hasToString("{\"kind\":\"CREATED\",\"by\":\"astrid\",\"fixture\":{\"number\":\"1\"}}");
        messages.close();
    }

    @Test
    void closes_with_4403_at_a_wrong_token() {
        Client.Messages messages = client.open(null);
        messages.send(Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer wrong")));
        assertThat(messages.next()).isEqualTo("4403 Forbidden");
    }

    @Test
    void a_page_of_500_fixtures_costs_as_many_statements_as_one_of_10() {
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        desk.matches(astrid, 500);
        pageOf(astrid, 10);
        var few = statements.during(() -> pageOf(astrid, 10));
        var many = statements.during(() -> pageOf(astrid, 500));
        assertThat(many.count()).as(few + "\n" + many).isEqualTo(few.count()).isPositive();
    }

    private Object pageOf(Client caller, int rows) {
        var page = caller.data(
                "query($first: Int) { fixtures(first: $first) { totalCount edges { node { number startsAt"
                        + " venue { name city } league { name } home { name clubName } away { name clubName } } } } }",
                Map.of("first", rows));
        assertThat(page.at("/fixtures/edges")).hasSize(rows);
        assertThat(page.at("/fixtures/totalCount").asInt()).isEqualTo(500);
        return page;
    }

    private HttpResponse<String> get(String document) {
        return get(document, "");
    }

    private HttpResponse<String> get(String document, String variables) {
        URI address = URI.create(world.address("/graphql") + "?query="
                + URLEncoder.encode(document, StandardCharsets.UTF_8)
                + "&variables=" + URLEncoder.encode(variables, StandardCharsets.UTF_8));
        return new Client(address, null).send("GET", null, null, null);
    }
}
