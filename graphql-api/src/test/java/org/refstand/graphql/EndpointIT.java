package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
        URI address =
                URI.create(world.address("/graphql") + "?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8));
        return new Client(address, null).send("GET", null, null, null);
    }
}
