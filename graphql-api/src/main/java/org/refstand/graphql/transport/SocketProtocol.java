package org.refstand.graphql.transport;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.refstand.graphql.execution.AllowedOperations;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.ApiErrors;
import org.refstand.graphql.execution.ApiRequest;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.execution.ErrorCode;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;
import org.refstand.security.Caller;

/**
 * One connection of the graphql-transport-ws protocol. The first message says who is calling ({@code connection_init}, its
 * payload may hold {@code authorization: "Bearer …"}); without it the login that the handshake brought counts. When the
 * login is good no more the connection is closed, and with it every subscription.
 */
final class SocketProtocol {
    static final int TRY_AGAIN_LATER = 1013;
    static final int BAD_MESSAGE = 4400;
    static final int UNAUTHORIZED = 4401;
    static final int FORBIDDEN = 4403;
    static final int INIT_TIMEOUT = 4408;
    static final int SUBSCRIBER_EXISTS = 4409;
    static final int TOO_MANY_INITS = 4429;
    static final int INTERNAL = 4500;

    static final Duration INIT_WITHIN = Duration.ofSeconds(10);
    static final int MOST_OPERATIONS = 100;

    private final Socket socket;
    private final Surroundings around;
    private final HandshakeLogin handshake;
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();
    private final Runnable callOffInit;
    private volatile Login login;
    private boolean initAsked;
    private LoginWatch watch;
    private boolean closed;

    /**
     * What a connection needs from the server.
     *
     * @param engine runs the documents
     * @param logins who an Authorization value stands for
     * @param timer for time limits
     * @param clock for expiry
     * @param as runs work as a caller
     * @param inTrace runs an operation in the trace that its {@code traceparent} names; null when the client named none
     * @param language of the sentences in the answers
     */
    record Surroundings(
            ApiEngine engine,
            Function<String, Optional<Login>> logins,
            Timer timer,
            Clock clock,
            Function<Caller, AsCaller> as,
            BiConsumer<String, Runnable> inTrace,
            Locale language) {}

    /** @param handshake the login that counts where the first message names none */
    SocketProtocol(Socket socket, Surroundings around, HandshakeLogin handshake) {
        this.socket = socket;
        this.around = around;
        this.handshake = handshake;
        this.callOffInit = around.timer()
                .after(INIT_WITHIN, () -> socket.close(INIT_TIMEOUT, "Connection initialisation timeout"));
    }

    /** A message of the client. Messages of one connection come one after the other. */
    void received(String text) {
        try {
            Object json = Wire.read(text);
            if (!(json instanceof Map<?, ?> message)) {
                throw new ApiRequest.Malformed(said("A message is a JSON object."));
            }
            String type = text(message, "type");
            switch (type) {
                case "connection_init" -> init(message);
                case "ping" -> pong(message);
                case "pong" -> {}
                case "subscribe" -> subscribe(message);
                case "complete" -> cancel(text(message, "id"));
                default -> throw new ApiRequest.Malformed(said("There is no message of type " + shortened(type) + "."));
            }
        } catch (IOException e) {
            socket.close(BAD_MESSAGE, "The message is not valid JSON.");
        } catch (ApiRequest.Malformed e) {
            socket.close(BAD_MESSAGE, e.getMessage());
        } catch (RuntimeException e) {
            ApiErrors.logged("a message of a WebSocket", e);
            socket.close(INTERNAL, "Internal server error");
        }
    }

    /** The connection is gone. */
    void closed() {
        callOffInit.run();
        synchronized (this) {
            closed = true;
            if (watch != null) {
                watch.stop();
            }
        }
        operations.values().forEach(Operation::cancel);
        operations.clear();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void watchOver(Login good) {
        if (!closed) {
            watch = LoginWatch.over(good, around.timer(), around.clock(), this::end);
        }
    }

    private void end(int code, String reason) {
        socket.close(code, reason);
        closed();
    }

    private void init(Map<?, ?> message) throws ApiRequest.Malformed {
        if (initAsked) {
            socket.close(TOO_MANY_INITS, "Too many initialisation requests");
            return;
        }
        initAsked = true;
        Object payload = message.get("payload");
        if (payload != null && !(payload instanceof Map<?, ?>)) {
            throw new ApiRequest.Malformed(said("The payload of connection_init must be an object."));
        }
        Optional<Login> found;
        try {
            found = login((Map<?, ?>) payload);
        } catch (RuntimeException e) {
            // the database is away: this says nothing about the token, so the client shall come back with it
            ApiErrors.logged("connection_init", e);
            socket.close(TRY_AGAIN_LATER, "The login cannot be checked at the moment");
            return;
        }
        if (found.isEmpty() || !found.get().until().isAfter(around.clock().instant())) {
            socket.close(FORBIDDEN, "Forbidden");
            return;
        }
        callOffInit.run();
        login = found.get();
        watchOver(login);
        socket.send(Wire.text(Map.of("type", "connection_ack")));
    }

    private Optional<Login> login(Map<?, ?> payload) {
        Object authorization = payload == null ? null : payload.get("authorization");
        if (authorization == null && payload != null) {
            authorization = payload.get("Authorization");
        }
        if (authorization == null) {
            return handshake.find();
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
        if (!(message.get("payload") instanceof Map<?, ?> payload)) {
            throw new ApiRequest.Malformed(said("The payload of subscribe must be a request."));
        }
        ApiRequest request = ApiRequest.from(payload).in(around.language());
        Operation operation = new Operation(id, socket, operations, around.language());
        if (operations.putIfAbsent(id, operation) != null) {
            socket.close(SUBSCRIBER_EXISTS, "Subscriber for " + shortened(id) + " already exists");
            return;
        }
        if (operations.size() > MOST_OPERATIONS) {
            operation.fail(List.of(ApiErrors.error(
                    ErrorCode.TOO_MANY_REQUESTS, ApiTexts.say("operations.busy", MOST_OPERATIONS), around.language())));
            return;
        }
        around.inTrace().accept(traceparent(payload), () -> run(request, operation));
        if (isClosed()) {
            // meanwhile; closing has seen no subscription to cancel
            operation.cancel();
        }
    }

    private void run(ApiRequest request, Operation operation) {
        try {
            AsCaller asCaller = around.as().apply(login.caller());
            asCaller.run(() -> answer(
                    operation,
                    around.engine()
                            .run(request, AllowedOperations.WEB_SOCKET, asCaller)
                            .join()));
        } catch (RuntimeException e) {
            operation.onError(e);
        }
    }

    /** What a header is for a request of its own; a browser's WebSocket cannot send any. */
    private static String traceparent(Map<?, ?> payload) {
        return payload.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get("traceparent") instanceof String text
                ? text
                : null;
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
        throw new ApiRequest.Malformed(said("The message needs the member \"" + member + "\"."));
    }

    /** The reason of a close is for programmers, and too short for two languages. */
    private static Sentence said(String english) {
        return new Sentence(english, english);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** For tests: how many operations run. */
    Supplier<Integer> running() {
        return operations::size;
    }
}
