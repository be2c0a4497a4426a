package org.refstand.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One subscription over graphql-transport-ws, and what came of it. */
public final class OpenSubscription implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE = 20;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private OpenSubscription() {}

    /** @param authorization as in HTTP's header */
    static OpenSubscription open(HttpClient http, URI address, String authorization) {
        OpenSubscription subscription = new OpenSubscription();
        subscription.socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(address, subscription)
                .join();
        subscription.send(Map.of("type", "connection_init", "payload", Map.of("authorization", authorization)));
        assertThat(subscription.message().get("type").asText()).isEqualTo("connection_ack");
        return subscription;
    }

    OpenSubscription listen(String document) {
        send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document)));
        // messages are handled in their order: after the pong the subscription listens
        send(Map.of("type", "ping"));
        assertThat(message().get("type").asText()).isEqualTo("pong");
        return this;
    }

    /** The data of the next event, as soon as it comes. */
    public JsonNode next() {
        JsonNode message = message();
        assertThat(message.get("type").asText()).as(message.toString()).isEqualTo("next");
        return message.at("/payload/data");
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void send(Map<String, ?> message) {
        try {
            socket.sendText(Api.JSON.writeValueAsString(message), true).join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode message() {
        try {
            String message = messages.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(message).as("a message within " + PATIENCE + " s").isNotNull();
            return Api.JSON.readTree(message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
