package org.refstand.graphql.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A client's WebSocket. Messages wait in a bounded queue and go out one after the other without holding a thread, so a
 * client that does not read delays nobody. Its subscriptions stop by themselves, for each asks for the next item when one
 * has been sent; but the connection must not be held for ever: when nothing is taken for a while, or too much waits, it is
 * closed, and the client comes back and resumes.
 */
final class ClientSocket implements Socket {
    private static final Logger LOG = System.getLogger(ClientSocket.class.getName());
    private static final int LONGEST_QUEUE = 1_024;
    /** Characters; far more than what the subscriptions of a connection have on their way, and than a whole answer. */
    private static final int MOST_WAITING = 16 << 20;
    /** So long a client may take nothing of a message that is on its way to it. */
    static final Duration TAKEN_WITHIN = Duration.ofSeconds(15);

    private static final String SLOW = "The client does not read fast enough";
    /** A close frame holds 123 bytes of reason. */
    private static final int LONGEST_REASON = 123;

    private final Session session;
    private final Timer timer;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private long charactersWaiting;
    private boolean sending;
    private long sendingSince;
    private boolean watched;
    private boolean closed;

    /** @param sent called when it is on its way */
    private record Message(String text, Runnable sent) {}

    /** @param timer for the time within which the client must take a message */
    ClientSocket(Session session, Timer timer) {
        this.session = session;
        this.timer = timer;
    }

    @Override
    public void send(String text, Runnable sent) {
        boolean full;
        synchronized (this) {
            if (closed) {
                return;
            }
            full = waiting.size() >= LONGEST_QUEUE || charactersWaiting > MOST_WAITING;
            if (!full) {
                waiting.add(new Message(text, sent));
                charactersWaiting += text.length();
                if (sending) {
                    return;
                }
                sending = true;
            }
        }
        if (full) {
            close(SocketProtocol.TRY_AGAIN_LATER, SLOW);
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
            charactersWaiting -= message.text.length();
            sendingSince = System.nanoTime();
        }
        watch();
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

    /** One look at a time is planned for a connection, not one for each message. */
    private void watch() {
        synchronized (this) {
            if (watched) {
                return;
            }
            watched = true;
        }
        timer.after(TAKEN_WITHIN, this::look);
    }

    private void look() {
        Duration left;
        synchronized (this) {
            watched = sending && !closed;
            if (!watched) {
                return;
            }
            left = TAKEN_WITHIN.minusNanos(System.nanoTime() - sendingSince);
        }
        if (left.isNegative() || left.isZero()) {
            close(SocketProtocol.TRY_AGAIN_LATER, SLOW);
        } else {
            timer.after(left, this::look);
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
