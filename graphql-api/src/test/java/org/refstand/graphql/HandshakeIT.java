package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/** Whoever opens WebSockets at the same moment, each gets the own login and nobody another's. */
class HandshakeIT extends ContainerTest {
    private static final int ACCOUNTS = 6;
    private static final int CONTENDERS = 24;
    private static final int ROUNDS = 15;

    @Inject
    private WireDesk desk;

    @Test
    void many_handshakes_at_once_keep_their_own_logins() {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            clients.add(desk.account("user" + i, Role.ASSIGNER, null));
        }
        race.repeat(ROUNDS, round -> {
            var result = race.<Boolean>among(CONTENDERS, number -> () -> {
                int account = number % ACCOUNTS;
                return login(clients.get(account)).equals("user" + account);
            });
            assertThat(result.winners(own -> own)).hasSize(CONTENDERS);
        });
    }

    /** As whom the server sees a connection that says nothing but what its handshake carried. */
    private static String login(Client client) {
        Client.Messages messages = client.openWithToken();
        messages.send(Map.of("type", "connection_init"));
        assertThat(messages.next()).isEqualTo("{\"type\":\"connection_ack\"}");
        messages.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", "{ me { login } }")));
        String login = messages.item().at("/me/login").asText();
        messages.close();
        return login;
    }
}
