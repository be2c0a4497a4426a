package org.refstand.graphql.transport;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/**
 * What happens before a WebSocket opens: the page that asks is checked, and the session's login is kept for the
 * connection, whose own threads know neither request nor session.
 *
 * <p>The user properties handed to {@link #modifyHandshake} are those of this handshake alone: Jakarta WebSocket 2.1 asks
 * for it, and Tyrus gives each handshake a map of its own, which becomes the session's. {@code HandshakeIT} holds it to that;
 * a map shared by the endpoint would give one user another's login.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
    static final String LOGIN = "org.refstand.login";
    static final String LANGUAGE = "org.refstand.language";
    static final String ADDRESS = "org.refstand.address";
    static final String TRACEPARENT = "org.refstand.traceparent";

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
            config.getUserProperties().put(LANGUAGE, facts.language());
            facts.traceparent().ifPresent(sent -> config.getUserProperties().put(TRACEPARENT, sent));
        });
    }
}
