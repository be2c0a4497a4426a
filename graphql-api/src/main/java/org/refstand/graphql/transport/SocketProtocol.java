package org.refstand.graphql.transport;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.refstand.graphql.execution.AllowedOperations;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.ApiErrors;
import org.refstand.graphql.execution.ApiRequest;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.execution.ErrorCode;
import org.refstand.security.Caller;

/**
 * One connection of the graphql-transport-ws protocol. The first message says who is calling ({@code connection_init}, its
 * payload may hold {@code authorization: "Bearer …"}); without it the login of the handshake's session counts. When the
 * login expires the connection is closed, and with it every subscription.
 */
final class SocketProtocol {
    static final int BAD_MESSAGE = 4400;
    static final int UNAUTHORIZED = 4401;
    static final int FORBIDDEN = 4403;
    static final int INIT_TIMEOUT = 4408;
    static final int SUBSCRIBER_EXISTS = 4409;
    static final int TOO_MANY_INITS = 4429;

    static final Duration INIT_WITHIN = Duration.ofSeconds(10);
    /** So long at most a revoked token or closed account keeps its connection. */
    static final Duration ASKED_AGAIN = Duration.ofSeconds(30);

    static final int MOST_OPERATIONS = 100;

    private final Socket socket;
    private final Surroundings around;
    private final Login session;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private volatile Login login;
    private boolean initAsked;
    private volatile Runnable callOff;

    /**
     * What a connection needs from the server.
     *
     * @param engine runs the documents
     * @param logins who an Authorization value stands for
     * @param timer for time limits
     * @param clock for expiry
     * @param as runs work as a caller
     */
    record Surroundings(
            ApiEngine engine,
            Function<String, Optional<Login>> logins,
            Timer timer,
            Clock clock,
            Function<Caller, AsCaller> as) {}

    /** @param session the login of the handshake's session, or {@link Login#NOBODY} */
    SocketProtocol(Socket socket, Surroundings around, Login session) {
        this.socket = socket;
        this.around = around;
        this.session = session;
        this.callOff = around.timer()
                .after(INIT_WITHIN, () -> socket.close(INIT_TIMEOUT, "Connection initialisation timeout"));
    }

    /** A message of the client. Messages of one connection come one after the other. */
    void received(String text) {
        try {
            Object json = Wire.read(text);
            if (!(json instanceof Map<?, ?> message)) {
                throw new ApiRequest.Malformed("A message is a JSON object.");
            }
            String type = text(message, "type");
            switch (type) {
                case "connection_init" -> init(message);
                case "ping" -> pong(message);
                case "pong" -> {}
                case "subscribe" -> subscribe(message);
                case "complete" -> cancel(text(message, "id"));
                default -> throw new ApiRequest.Malformed("There is no message of type " + shortened(type) + ".");
            }
        } catch (IOException e) {
            socket.close(BAD_MESSAGE, "The message is not valid JSON.");
        } catch (ApiRequest.Malformed e) {
            socket.close(BAD_MESSAGE, e.getMessage());
        }
    }

    /** The connection is gone. */
    void closed() {
        callOff.run();
        operations.values().forEach(Operation::cancel);
        operations.clear();
    }

    private void init(Map<?, ?> message) throws ApiRequest.Malformed {
        if (initAsked) {
            socket.close(TOO_MANY_INITS, "Too many initialisation requests");
            return;
        }
        initAsked = true;
        Object payload = message.get("payload");
        if (payload != null && !(payload instanceof Map<?, ?>)) {
            throw new ApiRequest.Malformed("The payload of connection_init must be an object.");
        }
        Optional<Login> found = login((Map<?, ?>) payload);
        Instant now = around.clock().instant();
        if (found.isEmpty() || !found.get().until().isAfter(now)) {
            socket.close(FORBIDDEN, "Forbidden");
            return;
        }
        callOff.run();
        login = found.get();
        watch(now);
        socket.send(Wire.text(Map.of("type", "connection_ack")));
    }

    /** Looks again at the login, at the latest when it expires. */
    private void watch(Instant now) {
        if (login.caller().isKnown()) {
            Instant next = now.plus(ASKED_AGAIN);
            Duration delay = Duration.between(now, login.until().isBefore(next) ? login.until() : next);
            callOff = around.timer().after(delay, this::lookAgain);
        }
    }

    private void lookAgain() {
        Instant now = around.clock().instant();
        if (login.until().isAfter(now) && login.isStillGood()) {
            watch(now);
        } else {
            socket.close(FORBIDDEN, "The login has expired");
            closed();
        }
    }

    private Optional<Login> login(Map<?, ?> payload) {
        Object authorization = payload == null ? null : payload.get("authorization");
        if (authorization == null && payload != null) {
            authorization = payload.get("Authorization");
        }
        if (authorization == null) {
            return Optional.of(session);
        }
        return around.logins().apply(authorization.toString());
    }

    private void pong(Map<?, ?> message) {
        Map<String, Object> pong = new LinkedHashMap<>();
        pong.put("type", "pong");
        if (message.get("payload") != null) {
            pong.put("payload", message.get("payload"));
        }
        socket.send(Wire.text(pong));
    }

    private void subscribe(Map<?, ?> message) throws ApiRequest.Malformed {
        String id = text(message, "id");
        if (login == null) {
            socket.close(UNAUTHORIZED, "Unauthorized");
            return;
        }
        if (!(message.get("payload") instanceof Map<?, ?>)) {
            throw new ApiRequest.Malformed("The payload of subscribe must be a request.");
        }
        ApiRequest request = ApiRequest.from(message.get("payload"));
        Operation operation = new Operation(id, socket, operations);
        if (operations.putIfAbsent(id, operation) != null) {
            socket.close(SUBSCRIBER_EXISTS, "Subscriber for " + shortened(id) + " already exists");
            return;
        }
        if (operations.size() > MOST_OPERATIONS) {
            operation.fail(List.of(ApiErrors.error(
                    ErrorCode.TOO_MANY_REQUESTS, "At most " + MOST_OPERATIONS + " operations run on one connection.")));
            return;
        }
        AsCaller asCaller = around.as().apply(login.caller());
        asCaller.run(() -> {
            ExecutionResult result = around.engine()
                    .run(request, AllowedOperations.WEB_SOCKET, asCaller)
                    .join();
            answer(operation, result);
        });
    }

    private static void answer(Operation operation, ExecutionResult result) {
        Object data = result.getData();
        if (!result.isDataPresent() || (data == null && !result.getErrors().isEmpty())) {
            operation.fail(result.getErrors());
        } else if (data instanceof Publisher<?> items) {
            operation.follow(items);
        } else {
            operation.next(result);
            operation.complete();
        }
    }

    private void cancel(String id) {
        Operation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    private static String text(Map<?, ?> message, String member) throws ApiRequest.Malformed {
        if (message.get(member) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new ApiRequest.Malformed("The message needs the member \"" + member + "\".");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** For tests: how many operations run. */
    Supplier<Integer> running() {
        return operations::size;
    }
}
