package org.refstand.eventlog;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in the feed as a client keeps it, one opaque text. It carries a mark of the event there, so that a token of
 * another database, or of one that was restored to an earlier day, is not taken for a place in this one.
 *
 * @param at the place
 * @param mark made of the id of the event at that place; 0 at the start
 */
public record FeedToken(FeedPosition at, long mark) {
    /** Before everything. */
    static final FeedToken START = new FeedToken(FeedPosition.START, 0);

    private static final int BYTES = 3 * Long.BYTES;

    /** @return the place right behind this event */
    public static FeedToken of(RecordedEvent event) {
        return of(event.at(), event.eventId());
    }

    static FeedToken of(FeedPosition at, UUID event) {
        return new FeedToken(at, event.getMostSignificantBits() ^ event.getLeastSignificantBits());
    }

    /**
     * @param text as made by {@link #text()}
     * @throws Malformed when it is none
     */
    static FeedToken read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(text, e);
        }
        if (bytes.length != BYTES) {
            throw new Malformed(text, null);
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        return new FeedToken(new FeedPosition(parts.getLong(), parts.getLong()), parts.getLong());
    }

    /** @return the token for clients: letters, digits, {@code -} and {@code _} */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.xid())
                .putLong(at.position())
                .putLong(mark)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A client sent something as a position that the feed never gave to anybody. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Malformed(String text, Exception cause) {
            super("'" + text + "' is not a position of the feed; use one that came with a message", cause);
        }
    }

    /** The log does not hold this place any more, or never did: what happened behind it cannot be told. */
    public static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(FeedToken token) {
            super("There is no event at " + token.at
                    + " with this mark; read anew what you show, and watch from now on");
        }
    }
}
