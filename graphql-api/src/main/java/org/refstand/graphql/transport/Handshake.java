package org.refstand.graphql.transport;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/**
 * What happens before a WebSocket opens: the page that asks is checked, and the session's login is kept for the
 * connection, whose own threads know neither request nor session.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
    static final String LOGIN = "org.refstand.login";
    static final String ADDRESS = "org.refstand.address";

    @Override
    public boolean checkOrigin(String origin) {
        return HandshakeFacts.current()
                .map(facts -> facts.originAllowed(origin))
                .orElse(false);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        HandshakeFacts.current().ifPresent(facts -> {
            config.getUserProperties().put(LOGIN, facts.login());
            config.getUserProperties().put(ADDRESS, facts.address());
        });
    }
}
