package org.refstand.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that follows the changes of fixtures as docs/api.md tells outside systems to: whatever breaks, it comes back, to
 * the next node, and goes on behind the last position that it has taken in.
 */
public final class Follower implements AutoCloseable {
    private static final String DOCUMENT =
            "subscription($after: String) { fixtureChanges(after: $after) { position fixtureId } }";
    private static final String BROKEN = "";
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String authorization;
    private final List<URI> nodes;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::follow, "follower");
    private volatile String position;
    private volatile int connections;
    private volatile boolean listening;
    private volatile boolean ended;

    /**
     * @param position to begin behind
     * @param nodes where to go, the first one first
     */
    Follower(String authorization, String position, List<URI> nodes) {
        this.authorization = authorization;
        this.position = position;
        this.nodes = nodes;
    }

    Follower started() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** The positions of all messages, in the order in which they came. */
    public List<String> taken() {
        return taken;
    }

    /** How often it has connected. */
    public int connections() {
        return connections;
    }

    /** Whether its present connection has got a subscription. */
    public boolean isListening() {
        return listening;
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }

    private void follow() {
        for (int i = 0; !ended; i++) {
            try {
                connected(nodes.get(i % nodes.size()));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | IOException broken) {
                // it comes back in any case
            }
            listening = false;
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void connected(URI node) throws IOException, InterruptedException {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(node, new Queue(messages))
                .join();
        connections++;
        try {
            say(socket, Map.of("type", "connection_init", "payload", Map.of("authorization", authorization)));
            for (String text = messages.take(); !text.equals(BROKEN); text = messages.take()) {
                JsonNode message = Api.JSON.readTree(text);
                switch (message.get("type").asText()) {
                    case "connection_ack" -> {
                        Map<String, ?> request = Map.of("query", DOCUMENT, "variables", Map.of("after", position));
                        say(socket, Map.of("type", "subscribe", "id", "1", "payload", request));
                        say(socket, Map.of("type", "ping"));
                    }
                    case "pong" -> listening = true;
                    case "next" -> {
                        position = message.at("/payload/data/fixtureChanges/position")
                                .asText();
                        taken.add(position);
                    }
                    default -> {
                        return;
                    }
                }
            }
        } finally {
            socket.abort();
        }
    }

    private static void say(WebSocket socket, Map<String, ?> message) throws IOException {
        socket.sendText(Api.JSON.writeValueAsString(message), true).join();
    }

    private record Queue(BlockingQueue<String> messages, StringBuilder part) implements WebSocket.Listener {
        Queue(BlockingQueue<String> messages) {
            this(messages, new StringBuilder());
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

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            messages.add(BROKEN);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            messages.add(BROKEN);
        }
    }
}
