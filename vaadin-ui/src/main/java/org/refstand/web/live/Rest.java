package org.refstand.web.live;

/** How long a page is left alone after it was read: twice as long as the reading took. */
final class Rest {
    private static final int TIMES = 2;

    private volatile long until = System.nanoTime();

    /** Reads, and rests from then on. */
    void after(Runnable read) {
        long began = System.nanoTime();
        try {
            read.run();
        } finally {
            long ended = System.nanoTime();
            until = ended + TIMES * (ended - began);
        }
    }

    /** Nanoseconds, 0 when it is over. */
    long left() {
        return Math.max(0, until - System.nanoTime());
    }
}
