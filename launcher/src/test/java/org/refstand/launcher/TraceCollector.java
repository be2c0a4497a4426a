package org.refstand.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Takes what OpenTelemetry sends, as a collector would: OTLP over HTTP, of which only the spans are looked at. */
final class TraceCollector implements AutoCloseable {
    // numbers of fields in opentelemetry/proto/trace/v1/trace.proto
    private static final int RESOURCE_SPANS = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;
    private static final int TRACE_ID = 1;
    private static final int SPAN_ID = 2;
    private static final int PARENT_ID = 4;
    private static final int NAME = 5;
    private static final int ATTRIBUTES = 9;

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    /** One step of a trace; ids as in a traceparent, the parent's empty where there is none. */
    record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {}

    TraceCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** What OTEL_EXPORTER_OTLP_ENDPOINT wants. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often anything was sent. */
    int requests() {
        return requests.get();
    }

    /** The steps of that trace that have ended so far. */
    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().equals("/v1/traces")) {
            each(body, RESOURCE_SPANS, resource -> each(resource, SCOPE_SPANS, scope -> each(scope, SPANS, this::add)));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void add(ByteBuffer span) {
        Map<Integer, String> fields = new HashMap<>();
        Map<String, String> attributes = new HashMap<>();
        fields(span, (number, value) -> {
            switch (number) {
                case TRACE_ID, SPAN_ID, PARENT_ID ->
                    fields.put(number, HexFormat.of().formatHex(bytes(value)));
                case NAME -> fields.put(number, text(value));
                case ATTRIBUTES -> attribute(value, attributes);
                default -> {}
            }
        });
        spans.add(new Span(
                fields.get(TRACE_ID),
                fields.get(SPAN_ID),
                fields.getOrDefault(PARENT_ID, ""),
                fields.get(NAME),
                attributes));
    }

    /** A key, and a value of which only texts are read. */
    private static void attribute(ByteBuffer pair, Map<String, String> attributes) {
        String[] read = new String[2];
        fields(pair, (number, value) -> {
            if (number == 1) {
                read[0] = text(value);
            } else {
                fields(value, (kind, text) -> read[1] = kind == 1 ? text(text) : null);
            }
        });
        attributes.put(read[0], read[1]);
    }

    private interface Taker {
        void take(ByteBuffer part);
    }

    private static void each(byte[] message, int number, Taker taker) {
        each(ByteBuffer.wrap(message), number, taker);
    }

    private static void each(ByteBuffer message, int number, Taker taker) {
        fields(message, (found, value) -> {
            if (found == number) {
                taker.take(value);
            }
        });
    }

    /** Protocol Buffers on the wire: a number and a kind before each value; those with a length are handed on. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> taker) {
        while (message.hasRemaining()) {
            long tag = number(message);
            switch ((int) tag & 7) {
                case 0 -> number(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case 2 -> {
                    int length = (int) number(message);
                    taker.accept((int) (tag >>> 3), message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
                case 5 -> message.position(message.position() + Integer.BYTES);
                default -> throw new IllegalStateException("no such kind of field: " + tag);
            }
        }
    }

    private static long number(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] bytes(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }
}
