package org.refstand.graphql.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A client's WebSocket. Messages wait in a bounded queue and go out one after the other without holding a thread, so a
 * client that does not read delays nobody; when its queue is full the connection is closed and the client comes back.
 */
final class ClientSocket implements Socket {
    private static final Logger LOG = System.getLogger(ClientSocket.class.getName());
    private static final int LONGEST_QUEUE = 1_024;
    private static final int TRY_AGAIN_LATER = 1013;
    /** A close frame holds 123 bytes of reason. */
    private static final int LONGEST_REASON = 123;

    private final Session session;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    /** @param sent called when it is on its way */
    private record Message(String text, Runnable sent) {}

    ClientSocket(Session session) {
        this.session = session;
    }

    @Override
    public void send(String text, Runnable sent) {
        boolean full;
        synchronized (this) {
            if (closed) {
                return;
            }
            full = waiting.size() >= LONGEST_QUEUE;
            if (!full) {
                waiting.add(new Message(text, sent));
                if (sending) {
                    return;
                }
                sending = true;
            }
        }
        if (full) {
            close(TRY_AGAIN_LATER, "The client does not read fast enough");
        } else {
            sendNext();
        }
    }

    @Override
    public void close(int code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), fitting(reason)));
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "The WebSocket was gone already", e);
        }
    }

    private void sendNext() {
        Message message;
        synchronized (this) {
            message = waiting.poll();
            if (message == null || closed) {
                sending = false;
                return;
            }
        }
        try {
            session.getAsyncRemote().sendText(message.text, result -> sent(message, result));
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The WebSocket was closed while sending", e);
        }
    }

    private void sent(Message message, SendResult result) {
        if (result.isOK()) {
            message.sent.run();
            sendNext();
        } else {
            close(CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode(), "");
        }
    }

    private static String fitting(String reason) {
        String fitting = reason;
        while (fitting.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            fitting = fitting.substring(0, fitting.length() - 1);
        }
        return fitting;
    }
}
