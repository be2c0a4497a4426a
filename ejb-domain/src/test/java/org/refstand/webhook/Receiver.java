package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.refstand.harness.Eventually;

/** An outside system that is told of events: a real HTTP server on this machine, which keeps what it hears. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Heard> answer = request -> 200;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One request, as it came in. */
    record Heard(
            String delivery,
            String event,
            String type,
            String signature,
            String traceparent,
            String contentType,
            String body) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=4711";
    }

    /** From now on. */
    void answers(int status) {
        answer = request -> status;
    }

    /** From now on, after whatever the function waits for. */
    void answersWith(ToIntFunction<Heard> status) {
        answer = status;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** @return what was heard, as soon as it is that much */
    List<Heard> awaits(int count) {
        return Eventually.get(() -> {
            assertThat(heard).hasSizeGreaterThanOrEqualTo(count);
            return heard();
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Heard request = new Heard(
                    exchange.getRequestHeaders().getFirst("Refstand-Delivery"),
                    part(body, "id"),
                    exchange.getRequestHeaders().getFirst("Refstand-Event"),
                    exchange.getRequestHeaders().getFirst("Refstand-Signature"),
                    exchange.getRequestHeaders().getFirst("traceparent"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body);
            heard.add(request);
            exchange.sendResponseHeaders(answer.applyAsInt(request), -1);
        }
    }

    static String part(String json, String name) {
        return json.replaceFirst(".*?\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
