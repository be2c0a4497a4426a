package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** The deployed endpoint closes connections with the codes that the protocol has for it, and ends them with their login. */
class CloseCodesIT extends ContainerTest {
    private static final Map<String, ?> INIT = Map.of("type", "connection_init");
    private static final String CHANGES = "subscription { fixtureChanges { kind } }";

    @Inject
    private WireDesk desk;

    private Client client;

    @BeforeEach
    void somebody_calls() {
        client = desk.nobody();
    }

    @Test
    void closes_4400_at_what_is_no_message() {
        Client.Messages messages = client.open(null);
        messages.send(Map.of("type", "nonsense"));
        assertThat(messages.next()).startsWith("4400 ");
    }

    @Test
    void closes_4401_when_somebody_subscribes_too_early() {
        Client.Messages messages = client.open(null);
        messages.send(subscribe("1"));
        assertThat(messages.next()).isEqualTo("4401 Unauthorized");
    }

    @Test
    void closes_4403_at_a_wrong_token_of_the_handshake() {
        Client.Messages messages = client.with("wrong").openWithToken();
        messages.send(INIT);
        assertThat(messages.next()).isEqualTo("4403 Forbidden");
    }

    @Test
    void closes_4406_without_the_subprotocol() {
        assertThat(client.openWithoutSubprotocol().next()).isEqualTo("4406 Subprotocol not acceptable");
    }

    @Test
    void closes_4408_when_the_first_message_does_not_come() {
        assertThat(client.open(null).next()).isEqualTo("4408 Connection initialisation timeout");
    }

    @Test
    void closes_4409_at_an_id_that_is_in_use() {
        Client.Messages messages = desk.account("astrid", Role.ASSIGNER, null).connected();
        messages.send(subscribe("1"));
        messages.send(subscribe("1"));
        assertThat(messages.next()).isEqualTo("4409 Subscriber for 1 already exists");
    }

    @Test
    void closes_4429_at_a_second_init() {
        Client.Messages messages = client.connected();
        messages.send(INIT);
        assertThat(messages.next()).isEqualTo("4429 Too many initialisation requests");
    }

    @Test
    void a_revoked_token_and_a_changed_role_end_open_subscriptions() {
        Client anna = desk.account("anna", Role.ADMIN, null);
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        JsonNode token = astrid.done("createAccessToken", "id secret", Map.of("name", "club page"));
        Client.Messages page = desk.nobody().with(token.get("secret").asText()).connected();
        page.subscribe("1", CHANGES, Map.of());
        Client otto = desk.account("otto", Role.ASSIGNER, null);
        Client.Messages ottos = otto.connected();
        ottos.subscribe("1", CHANGES, Map.of());

        astrid.data(
                "mutation($id: ID!) { revokeAccessToken(id: $id) { rejections { code } } }",
                Map.of("id", token.get("id").asText()));
        JsonNode account = otto.data("{ me { id version } }", Map.of()).get("me");
        anna.done(
                "changeAccount",
                "roles",
                Map.of(
                        "id",
                        account.get("id"),
                        "version",
                        account.get("version"),
                        "displayName",
                        "otto",
                        "language",
                        "en",
                        "roles",
                        List.of("ADMIN"),
                        "active",
                        true));

        assertThat(page.next()).isEqualTo("4403 The login has expired");
        assertThat(ottos.next()).isEqualTo("4403 The login has expired");
        Client.Messages again = otto.connected();
        again.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", "{ accounts { totalCount } }")));
        assertThat(again.item().at("/accounts/totalCount").asInt()).isEqualTo(3);
        again.close();
    }

    private static Map<String, ?> subscribe(String id) {
        return Map.of("type", "subscribe", "id", id, "payload", Map.of("query", CHANGES));
    }
}
