package org.refstand.eventlog;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A place in the feed. The pair is the order in which events become visible for good; see the event table.
 *
 * @param xid the transaction that wrote the event
 * @param position of the event
 */
public record FeedPosition(long xid, long position) implements Comparable<FeedPosition> {
    /** Before everything. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    /** @return the position as one opaque token for clients */
    public String token() {
        byte[] bytes = ByteBuffer.allocate(16).putLong(xid).putLong(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param token as made by {@link #token()}
     * @throws IllegalArgumentException when it is none
     */
    public static FeedPosition of(String token) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        if (bytes.remaining() != 16) {
            throw new IllegalArgumentException("'" + token + "' is not a position of the feed");
        }
        return new FeedPosition(bytes.getLong(), bytes.getLong());
    }

    @Override
    public int compareTo(FeedPosition other) {
        int byTransaction = Long.compareUnsigned(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(position, other.position);
    }
}
