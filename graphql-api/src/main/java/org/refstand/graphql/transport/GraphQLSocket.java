package org.refstand.graphql.transport;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.graphql.transport.SocketProtocol.Surroundings;
import org.refstand.kernel.TraceStep;
import org.refstand.kernel.TraceStep.Kind;
import org.refstand.kernel.Tracing;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** GraphQL over WebSocket, at the same address as over HTTP. One object per connection. */
@ServerEndpoint(value = "/graphql", subprotocols = "graphql-transport-ws", configurator = Handshake.class)
public class GraphQLSocket {
    private static final Logger LOG = System.getLogger(GraphQLSocket.class.getName());

    private static final int NO_SUBPROTOCOL = 4406;

    @Inject
    Api api;

    @Inject
    Logins logins;

    @Inject
    CurrentCaller current;

    @Inject
    ClientAddress client;

    @Inject
    Tracing tracing;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private static final TraceStep OPERATION = TraceStep.of(Kind.SERVER, "WebSocket operation");

    private SocketProtocol protocol;
    private String address = "unknown";

    @OnOpen
    public void opened(Session session) {
        Timer timer = (delay, work) -> {
            Future<?> planned = scheduler.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> planned.cancel(false);
        };
        ClientSocket socket = new ClientSocket(session, timer);
        if (session.getNegotiatedSubprotocol().isEmpty()) {
            socket.close(NO_SUBPROTOCOL, "Subprotocol not acceptable");
            return;
        }
        Locale language = (Locale) session.getUserProperties().getOrDefault(Handshake.LANGUAGE, ApiTexts.USUAL);
        String connection = (String) session.getUserProperties().get(Handshake.TRACEPARENT);
        Surroundings around = new Surroundings(
                api.engine(),
                logins::ofHeader,
                timer,
                clock,
                this::as,
                (operation, work) -> inTrace(operation == null ? connection : operation, work),
                language);
        address = (String) session.getUserProperties().getOrDefault(Handshake.ADDRESS, address);
        HandshakeLogin login =
                (HandshakeLogin) session.getUserProperties().getOrDefault(Handshake.LOGIN, HandshakeLogin.NOBODY);
        protocol = new SocketProtocol(socket, around, login);
    }

    @OnMessage(maxMessageSize = GraphQLServlet.LONGEST_BODY)
    public void received(String text) {
        if (protocol != null) {
            client.during(address, () -> {
                protocol.received(text);
                return null;
            });
        }
    }

    @OnClose
    public void closed() {
        if (protocol != null) {
            protocol.closed();
        }
    }

    @OnError
    public void broken(Throwable failure) {
        // the client went away, as clients do; the close that follows cleans up
        LOG.log(failure instanceof IOException ? Level.DEBUG : Level.ERROR, "WebSocket broken", failure);
    }

    private void inTrace(String traceparent, Runnable work) {
        tracing.run(OPERATION, traceparent, () -> {
            work.run();
            return null;
        });
    }

    private AsCaller as(Caller caller) {
        return work -> current.as(caller, () -> {
            work.run();
            return null;
        });
    }
}
