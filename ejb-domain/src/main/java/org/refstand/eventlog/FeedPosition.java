package org.refstand.eventlog;

/**
 * A place in the feed. The pair is the order in which events become visible for good; see the event table. Clients get it
 * as a {@link FeedToken}.
 *
 * @param xid the transaction that wrote the event
 * @param position of the event
 */
public record FeedPosition(long xid, long position) implements Comparable<FeedPosition> {
    /** Before everything. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    @Override
    public int compareTo(FeedPosition other) {
        int byTransaction = Long.compareUnsigned(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(position, other.position);
    }
}
