package org.refstand.walk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system that a desk tells of events: keeps what it hears, and answers as it is told to. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * One request.
     *
     * @param signed how the header Refstand-Signature was
     */
    record Heard(String type, String delivery, String signed, String body) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/refstand";
    }

    void answers(int code) {
        status = code;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("Refstand-Event"),
                    exchange.getRequestHeaders().getFirst("Refstand-Delivery"),
                    exchange.getRequestHeaders().getFirst("Refstand-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] words = (status == 200 ? "thank you" : "not today").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, words.length);
            exchange.getResponseBody().write(words);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
