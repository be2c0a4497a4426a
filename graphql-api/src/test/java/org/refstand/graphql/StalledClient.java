package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A WebSocket client made of a bare socket, which takes nothing off the network unless it is told to. */
final class StalledClient {
    private static final int SMALL_BUFFER = 4_096;
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PATIENCE_MILLIS = 5_000;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    private StalledClient(URI address) throws IOException {
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
    }

    /** Opens a connection as this client's caller, and stops reading when it is acknowledged. */
    static StalledClient connected(Client client) {
        try {
            StalledClient stalled = new StalledClient(client.address());
            stalled.shakeHands(client.address());
            stalled.say(
                    Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + client.token())));
            assertThat(stalled.message()).isEqualTo("{\"type\":\"connection_ack\"}");
            return stalled;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void subscribe(String id, String document, String after) {
        try {
            Map<String, ?> payload = Map.of("query", document, "variables", Map.of("a", after));
            say(Map.of("type", "subscribe", "id", id, "payload", payload));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does nothing for so long. */
    void waits(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The messages that are still to be had, and last "code reason", or "ended" when the connection ended without. */
    List<String> readsToTheEnd() {
        List<String> messages = new ArrayList<>();
        try {
            for (String message = message(); message != null; message = message()) {
                messages.add(message);
                if (Character.isDigit(message.charAt(0))) {
                    return messages;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still open after " + messages.size() + " messages", e);
        } catch (EOFException | SocketException e) {
            messages.add("ended");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return messages;
    }

    private void shakeHands(URI address) throws IOException {
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 101");
    }

    private void say(Map<String, ?> message) throws IOException {
        byte[] text = Client.json(message).getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(text.length + 8);
        // masked with zeros: the bytes stay as they are
        frame.put((byte) TEXT)
                .put((byte) (0x80 | 126))
                .putShort((short) text.length)
                .putInt(0)
                .put(text);
        out.write(frame.array());
    }

    private String message() throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        byte[] content = new byte[length < 126 ? length : length == 126 ? in.readUnsignedShort() : (int) in.readLong()];
        in.readFully(content);
        if (kind == CLOSE) {
            int code = ByteBuffer.wrap(content).getShort();
            return code + " " + new String(content, 2, content.length - 2, StandardCharsets.UTF_8);
        }
        assertThat(kind).isEqualTo(TEXT);
        return new String(content, StandardCharsets.UTF_8);
    }
}
