package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the API as an outside system would be one: HTTP and WebSocket, nothing else. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Seconds; longer than a revoked login keeps its connection. */
    private static final int PATIENCE = 45;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;
    private final List<String> traces;

    /** @param token sent as bearer; null for nobody */
    Client(URI address, String token) {
        this(address, token, List.of());
    }

    private Client(URI address, String token, List<String> traces) {
        this.address = address;
        this.token = token;
        this.traces = traces;
    }

    URI address() {
        return address;
    }

    String token() {
        return token;
    }

    Client with(String bearer) {
        return new Client(address, bearer);
    }

    /** The same, which sends these headers named traceparent. */
    Client in(String... traceparents) {
        return new Client(address, token, List.of(traceparents));
    }

    /** The data of a request without errors. */
    JsonNode data(String document, Map<String, ?> variables) {
        JsonNode answer = answer(document, variables);
        assertThat(answer.get("errors")).as(answer.toString()).isNull();
        return answer.get("data");
    }

    /** The code of the first error. */
    String errorCode(String document) {
        return answer(document, Map.of()).at("/errors/0/extensions/code").asText();
    }

    JsonNode answer(String document, Map<String, ?> variables) {
        return json(send("POST", json(Map.of("query", document, "variables", variables)), "application/json", null)
                .body());
    }

    /** Any request, to see what comes back. */
    HttpResponse<String> send(String method, String body, String contentType, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        traces.forEach(traceparent -> request.header("traceparent", traceparent));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value of a mutation that was not rejected. */
    JsonNode done(String mutation, String fields, Object command) {
        String input = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return done(mutation, input + "Input!", fields, command);
    }

    /** The same where the command's type has another name than the mutation. */
    JsonNode done(String mutation, String type, String fields, Object command) {
        JsonNode outcome = command(mutation, type, fields, command);
        assertThat(outcome.get("rejections")).as(outcome.toString()).isEmpty();
        return outcome.get("value");
    }

    /** The code of the rejection of a mutation. */
    String rejection(String mutation, Object command) {
        String input = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return command(mutation, input + "Input!", "__typename", command)
                .at("/rejections/0/code")
                .asText();
    }

    private JsonNode command(String mutation, String type, String fields, Object command) {
        String value = fields.isEmpty() ? "value" : "value { " + fields + " }";
        return data(
                        "mutation($c: " + type + ") { " + mutation + "(command: $c) { " + value
                                + " rejections { code field message { en } } } }",
                        Map.of("c", command))
                .get(mutation);
    }

    /** An open connection of this client, its token sent with the first message. */
    Messages connected() {
        Messages messages = open(null);
        Map<String, ?> payload = token == null ? Map.of() : Map.of("authorization", "Bearer " + token);
        messages.send(Map.of("type", "connection_init", "payload", payload));
        assertThat(messages.next()).isEqualTo("{\"type\":\"connection_ack\"}");
        return messages;
    }

    /** Opens a WebSocket whose handshake carries the token; the first message need not. */
    Messages openWithToken() {
        Messages messages = new Messages();
        messages.socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + token)
                .buildAsync(socketAddress(), messages)
                .join();
        return messages;
    }

    /** Opens a WebSocket that names no subprotocol. */
    Messages openWithoutSubprotocol() {
        Messages messages = new Messages();
        messages.socket =
                http.newWebSocketBuilder().buildAsync(socketAddress(), messages).join();
        return messages;
    }

    private URI socketAddress() {
        return URI.create(address.toString().replaceFirst("http", "ws"));
    }

    /** Opens a WebSocket; messages and the close come into its queue as text. */
    Messages open(String origin) {
        Messages messages = new Messages();
        WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (origin != null) {
            builder.header("Origin", origin);
        }
        traces.forEach(traceparent -> builder.header("traceparent", traceparent));
        messages.socket = builder.buildAsync(socketAddress(), messages).join();
        return messages;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + text, e);
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came over a WebSocket. */
    static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        void send(Map<String, ?> message) {
            socket.sendText(json(message), true).join();
        }

        /** Starts an operation under the id; a subscription listens when this returns. */
        void subscribe(String id, String document, Map<String, ?> variables) {
            send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document, "variables", variables)));
            ping();
        }

        /** Messages are handled in their order: after the pong all that came before is done. */
        void ping() {
            send(Map.of("type", "ping"));
            assertThat(next()).isEqualTo("{\"type\":\"pong\"}");
        }

        /** The data of the next item of a subscription. */
        JsonNode item() {
            JsonNode message = json(next());
            assertThat(message.path("type").asText()).as(message.toString()).isEqualTo("next");
            return message.at("/payload/data");
        }

        /** The data of the next item, null when none comes for so long. */
        JsonNode itemWithin(Duration time) {
            try {
                String message = queue.poll(time.toMillis(), TimeUnit.MILLISECONDS);
                JsonNode json = message == null ? null : json(message);
                assertThat(json == null || json.path("type").asText().equals("next"))
                        .as(message)
                        .isTrue();
                return json == null ? null : json.at("/payload/data");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Breaks the connection off, as a lost network does. */
        void abort() {
            socket.abort();
        }

        /** The next message, or the close as "code reason". */
        String next() {
            try {
                String message = queue.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(message).as("a message within " + PATIENCE + " s").isNotNull();
                return message;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        void close() {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                queue.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            queue.add(code + " " + reason);
            return null;
        }
    }
}
